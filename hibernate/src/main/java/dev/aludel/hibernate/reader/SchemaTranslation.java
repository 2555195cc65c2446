package dev.aludel.hibernate.reader;

import dev.aludel.hibernate.EntityReading;
import dev.aludel.model.ModelFinding;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;

/** Turns the whole of Hibernate's metadata into a schema. */
final class SchemaTranslation {

    private final Metadata metadata;
    private final Dialect hibernate;
    private final Names names;
    private final List<ModelFinding> findings;
    private final AuxiliaryObjects auxiliary;
    private final TableTranslation tables;
    private final SqlStringGenerationContext context;

    SchemaTranslation(EntityReading reading, Metadata metadata, List<ModelFinding> findings) {
        this.metadata = metadata;
        this.hibernate = metadata.getDatabase().getDialect();
        this.findings = findings;
        names = new Names(reading);
        context = SqlStringGenerationContextImpl.fromExplicit(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), null, null);
        auxiliary = AuxiliaryObjects.of(metadata, context, names);
        TypeTranslation types = new TypeTranslation(reading.dialect(), auxiliary.enums());
        String database = reading.dialect().name();
        tables = new TableTranslation(
                names,
                new ColumnTranslation(metadata, names, types, database),
                new ConstraintTranslation(metadata, context, names, database),
                hibernate);
    }

    Schema schema() {
        Map<QualifiedName, dev.aludel.schema.Table> made = new LinkedHashMap<>();
        List<View> views = new ArrayList<>();
        List<dev.aludel.schema.Sequence> sequences = new ArrayList<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (!table.isPhysicalTable()) {
                    continue;
                }
                if (table.isView()) {
                    views.add(View.of(names.table(table), table.getViewQuery()));
                } else {
                    dev.aludel.schema.Table translated = tables.of(table);
                    made.putIfAbsent(translated.name(), translated);
                    rows(table);
                }
            }
            if (hibernate.getSequenceSupport().supportsSequences()) {
                namespace.getSequences().forEach(sequence -> sequences.add(sequence(sequence)));
            }
        }
        List<NativeObject> natives = auxiliary.others();
        return Schema.EMPTY
                .withTables(List.copyOf(made.values()))
                .withViews(views)
                .withSequences(sequences)
                .withEnums(auxiliary.enums())
                .withNatives(natives)
                .withNamespaces(namespaces(made.keySet(), sequences, auxiliary.enums()));
    }

    private dev.aludel.schema.Sequence sequence(Sequence sequence) {
        SequenceOptions options = SequenceOptions.DEFAULTS
                .withStart(sequence.getInitialValue())
                .withIncrement(sequence.getIncrementSize());
        // MariaDB's dialect writes "nocache", which is a cache of one value.
        if (String.join(" ", created(sequence)).toLowerCase(Locale.ROOT).matches("(?s).*\\bno\\s?cache\\b.*")) {
            options = options.withCache(1);
        }
        return dev.aludel.schema.Sequence.of(names.object(sequence.getName()), options);
    }

    private String[] created(Sequence sequence) {
        return hibernate
                .getSequenceSupport()
                .getCreateSequenceStrings("s", sequence.getInitialValue(), sequence.getIncrementSize());
    }

    private static List<String> namespaces(
            Iterable<QualifiedName> tables, List<dev.aludel.schema.Sequence> sequences, List<EnumType> enums) {
        TreeSet<String> schemas = new TreeSet<>();
        tables.forEach(table -> add(schemas, table));
        sequences.forEach(sequence -> add(schemas, sequence.name()));
        enums.forEach(type -> add(schemas, type.name()));
        return List.copyOf(schemas);
    }

    /** The method has lost its "get" since 6.6. */
    private static String[] statements(InitCommand command) {
        try {
            return (String[]) Stream.of(InitCommand.class.getMethods())
                    .filter(method -> method.getName().toLowerCase(Locale.ROOT).endsWith("initcommands"))
                    .findFirst()
                    .orElseThrow()
                    .invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Hibernate does not say how a table is filled", e);
        }
    }

    private static void add(Set<String> schemas, QualifiedName name) {
        if (name.schema() != null) {
            schemas.add(name.schema());
        }
    }

    /** A generator that counts in a table needs a first row, which is no part of a schema. */
    private void rows(Table table) {
        for (InitCommand command : table.getInitCommands(context)) {
            for (String sql : statements(command)) {
                findings.add(new ModelFinding(
                        ModelFinding.Severity.WARNING,
                        "Hibernate expects a row in table " + table.getName() + " before its first insert",
                        "table " + table.getName(),
                        "A revision makes no rows by itself. Add to the one that creates the table: op.execute(\"" + sql
                                + "\");"));
            }
        }
    }
}
