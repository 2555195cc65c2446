package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.chain;
import static dev.aludel.autogenerate.render.JavaCode.sql;
import static dev.aludel.autogenerate.render.JavaCode.text;

import dev.aludel.autogenerate.render.JavaCode.Call;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells parts of tables by the factories of {@link dev.aludel.migration.Elements}; what is usual is not said. */
final class ElementCode {

    private final JavaNames names;
    private final TypeCode types;
    private final ValueCode values;

    /** Spells with these names, types and values. */
    ElementCode(JavaNames names, TypeCode types, ValueCode values) {
        this.names = names;
        this.types = types;
        this.values = values;
    }

    /** The parts of a table in an order that makes the same table. */
    List<JavaCode> table(Table table) {
        List<JavaCode> parts = new ArrayList<>();
        Set<String> key =
                table.primaryKey().map(PrimaryKey::columns).map(Set::copyOf).orElse(Set.of());
        Optional<String> alone = keyOnColumn(table);
        for (Column column : table.columns()) {
            boolean inKey = key.contains(column.name());
            boolean isKey = alone.equals(Optional.of(column.name()));
            List<Call> links = new ArrayList<>(columnLinks(isKey ? column.withNullable(false) : column, inKey));
            if (isKey) {
                links.add(call("primaryKey"));
            }
            if (isKey && column.nullable()) {
                links.add(call("nullable"));
            }
            parts.add(column(column, links));
        }
        table.constraints().stream().skip(alone.isPresent() ? 1 : 0).forEach(each -> parts.add(constraint(each)));
        table.indexes().forEach(each -> parts.add(index(each)));
        if (table.comment() != null) {
            parts.add(call("comment", text(table.comment())));
        }
        if (!table.options().equals(TableOptions.NONE)) {
            parts.add(call("options", tableOptions(table.options())));
        }
        return parts;
    }

    /** The column that can say by itself that it is the primary key, which then is the first constraint. */
    private static Optional<String> keyOnColumn(Table table) {
        if (!table.constraints().isEmpty()
                && table.constraints().getFirst() instanceof PrimaryKey key
                && key.equals(new PrimaryKey(null, key.columns()))
                && key.columns().size() == 1) {
            return table.column(key.columns().getFirst()).map(Column::name);
        }
        return Optional.empty();
    }

    /** A column that stands for itself. */
    JavaCode column(Column column) {
        return column(column, columnLinks(column, false));
    }

    private JavaCode column(Column column, List<Call> links) {
        return chain(call("column", text(column.name()), types.of(column.type())), links);
    }

    private List<Call> columnLinks(Column column, boolean inKey) {
        List<Call> links = new ArrayList<>();
        Identity identity = column.identity();
        if (identity != null) {
            links.add(identity(identity));
        }
        if (column.nullable() && (identity != null || inKey)) {
            links.add(call("nullable"));
        }
        if (!column.nullable() && identity == null && !inKey) {
            links.add(call("notNull"));
        }
        if (column.defaultValue() != null) {
            links.add(defaultValue(column.defaultValue()));
        }
        if (column.generated() != null) {
            links.add(generated(column.generated()));
        }
        ColumnOptions options = column.options();
        add(links, "collation", options.collation());
        add(links, "charset", options.charset());
        if (options.onUpdate() != null) {
            links.add(call("onUpdate", sql(options.onUpdate())));
        }
        if (options.invisible()) {
            links.add(call("invisible"));
        }
        add(links, "comment", column.comment());
        return links;
    }

    /** How a column is numbered. */
    Call identity(Identity identity) {
        if (identity.sequence() != null) {
            return call("identity", values.of(identity));
        }
        boolean plain = identity.options().equals(SequenceOptions.DEFAULTS);
        if (plain && identity.kind() == Identity.Kind.AUTOINCREMENT) {
            return call("autoincrement");
        }
        if (plain && identity.kind() == Identity.Kind.BY_DEFAULT) {
            return call("identity");
        }
        return plain
                ? call("identity", values.of(identity.kind()))
                : call("identity", values.of(identity.kind()), counting(identity.options()));
    }

    /** A default. */
    Call defaultValue(ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Text(var string) -> call("defaultValue", text(string));
            case ColumnDefault.Number(var number) -> call("defaultValue", number(number));
            case ColumnDefault.Bool(boolean truth) -> call("defaultValue", atom("" + truth));
            case ColumnDefault.Expression(var expression) -> call("defaultSql", sql(expression));
        };
    }

    private JavaCode number(BigDecimal number) {
        boolean whole = number.scale() == 0 && number.toBigInteger().bitLength() < 64;
        if (!whole) {
            return values.of(number);
        }
        boolean small = number.toBigInteger().bitLength() < 32;
        return atom(number.toPlainString() + (small ? "" : "L"));
    }

    /** How a column is computed. */
    Call generated(GeneratedColumn generated) {
        return call(generated.stored() ? "generatedStored" : "generatedVirtual", sql(generated.expression()));
    }

    /** A constraint with its name. */
    JavaCode constraint(Constraint constraint) {
        List<Call> links = new ArrayList<>();
        JavaCode head = switch (constraint) {
            case PrimaryKey key -> {
                deferrability(key.deferrability(), links);
                keyOptions(key.options(), links);
                yield call("primaryKey", texts(key.columns()));
            }
            case UniqueConstraint unique -> unique(unique, links);
            case ForeignKey key -> foreignKey(key, links);
            case CheckConstraint check -> check(check, links);
            case ExcludeConstraint exclude -> exclude(exclude, links);
        };
        if (constraint.name() != null) {
            int place = constraint instanceof ForeignKey ? 1 : 0;
            links.add(place, call("named", text(constraint.name())));
        }
        return chain(head, links);
    }

    private static JavaCode unique(UniqueConstraint unique, List<Call> links) {
        if (unique.nullsNotDistinct()) {
            links.add(call("nullsNotDistinct"));
        }
        deferrability(unique.deferrability(), links);
        keyOptions(unique.options(), links);
        return call("unique", texts(unique.columns()));
    }

    private JavaCode foreignKey(ForeignKey key, List<Call> links) {
        List<JavaCode> referenced = new ArrayList<>(texts(key.referencedColumns()));
        referenced.addFirst(reference(key.referencedTable()));
        links.add(call("references", referenced));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            links.add(call("onDelete", values.of(key.onDelete())));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            links.add(call("onUpdate", values.of(key.onUpdate())));
        }
        if (key.match() != MatchType.SIMPLE) {
            links.add(call("match", values.of(key.match())));
        }
        deferrability(key.deferrability(), links);
        if (!key.validated()) {
            links.add(call("notValid"));
        }
        if (!key.options().onDeleteColumns().isEmpty()) {
            links.add(call("onDeleteSetting", texts(key.options().onDeleteColumns())));
        }
        if (key.options().period()) {
            links.add(call("period"));
        }
        if (!key.options().enforced()) {
            links.add(call("notEnforced"));
        }
        return call("foreignKey", texts(key.columns()));
    }

    private static JavaCode check(CheckConstraint check, List<Call> links) {
        if (!check.validated()) {
            links.add(call("notValid"));
        }
        if (!check.enforced()) {
            links.add(call("notEnforced"));
        }
        if (check.noInherit()) {
            links.add(call("noInherit"));
        }
        return call("check", sql(check.expression()));
    }

    private static JavaCode exclude(ExcludeConstraint exclude, List<Call> links) {
        List<JavaCode> parts = new ArrayList<>();
        parts.add(text(exclude.using()));
        for (ExcludeConstraint.Element element : exclude.elements()) {
            parts.add(call("comparing", sql(element.expression()), text(element.operator())));
        }
        if (exclude.where() != null) {
            links.add(call("where", sql(exclude.where())));
        }
        deferrability(exclude.deferrability(), links);
        keyOptions(exclude.options(), links);
        return call("exclude", parts);
    }

    private static void keyOptions(KeyOptions options, List<Call> links) {
        if (!options.include().isEmpty()) {
            links.add(call("include", texts(options.include())));
        }
        if (options.withoutOverlaps()) {
            links.add(call("withoutOverlaps"));
        }
        storage(options.storage(), links);
    }

    private static void storage(Map<String, String> storage, List<Call> links) {
        storage.forEach((parameter, value) -> links.add(call("with", text(parameter), text(value))));
    }

    private static void deferrability(Deferrability deferrability, List<Call> links) {
        switch (deferrability) {
            case NOT_DEFERRABLE -> {}
            case INITIALLY_IMMEDIATE -> links.add(call("deferrable"));
            case INITIALLY_DEFERRED -> links.add(call("initiallyDeferred"));
        }
    }

    /** A name where a plain text stands for the default schema. */
    JavaCode reference(QualifiedName name) {
        return name.schema() == null ? text(name.name()) : values.name(name);
    }

    /** An index; whether the database uses it is not for a revision to say. */
    JavaCode index(Index index) {
        boolean plain = index.elements().stream().allMatch(ElementCode::isPlain);
        List<JavaCode> parts = new ArrayList<>();
        parts.add(text(index.name()));
        for (IndexElement key : index.elements()) {
            parts.add(plain && key.column() != null ? text(key.column()) : key(key));
        }
        List<Call> links = new ArrayList<>();
        if (index.unique()) {
            links.add(call("unique"));
        }
        add(links, "using", index.method());
        if (!index.include().isEmpty()) {
            links.add(call("include", texts(index.include())));
        }
        if (index.where() != null) {
            links.add(call("where", sql(index.where())));
        }
        if (index.nullsNotDistinct()) {
            links.add(call("nullsNotDistinct"));
        }
        storage(index.storage(), links);
        add(links, "comment", index.comment());
        return chain(call("index", parts), links);
    }

    /** Whether a key is a column and nothing more. */
    static boolean isPlain(IndexElement key) {
        return key.column() != null && key.equals(IndexElement.column(key.column()));
    }

    private JavaCode key(IndexElement key) {
        List<Call> links = new ArrayList<>();
        if (key.descending()) {
            links.add(call("desc"));
        }
        if (key.nulls() != null) {
            links.add(
                    switch (key.nulls()) {
                        case FIRST -> call("nullsFirst");
                        case LAST -> call("nullsLast");
                    });
        }
        add(links, "withOperatorClass", key.operatorClass());
        add(links, "withCollation", key.collation());
        if (key.prefixLength() != null) {
            links.add(call("withPrefixLength", atom(key.prefixLength().toString())));
        }
        JavaCode head = key.column() != null
                ? call("key", text(key.column()))
                : call("expression", sql(String.valueOf(key.expression())));
        return chain(head, links);
    }

    /** The options of a table. */
    JavaCode tableOptions(TableOptions options) {
        List<Call> links = new ArrayList<>();
        add(links, "withEngine", options.engine());
        add(links, "withCharset", options.charset());
        add(links, "withCollation", options.collation());
        add(links, "withRowFormat", options.rowFormat());
        if (options.partitionBy() != null) {
            links.add(call("withPartitionBy", sql(options.partitionBy())));
        }
        add(links, "withUnlogged", options.unlogged());
        add(links, "withStrict", options.strict());
        add(links, "withWithoutRowid", options.withoutRowid());
        if (options.partition() != null) {
            links.add(call("withPartition", values.of(options.partition())));
        }
        if (!options.inherits().isEmpty()) {
            links.add(call("withInherits", values.of(options.inherits())));
        }
        add(links, "withOfType", options.ofType());
        add(links, "withAccessMethod", options.accessMethod());
        if (!options.storage().isEmpty()) {
            links.add(call("withStorage", values.of(Map.copyOf(options.storage()))));
        }
        if (!options.verbatim().isEmpty()) {
            links.add(call("withVerbatim", values.of(Map.copyOf(options.verbatim()))));
        }
        return chain(atom(names.of(TableOptions.class) + ".NONE"), links);
    }

    /** The options of a column. */
    JavaCode columnOptions(ColumnOptions options) {
        List<Call> links = new ArrayList<>();
        add(links, "withCollation", options.collation());
        add(links, "withCharset", options.charset());
        add(links, "withOnUpdate", options.onUpdate());
        add(links, "withInvisible", options.invisible());
        return chain(atom(names.of(ColumnOptions.class) + ".NONE"), links);
    }

    /** How a sequence counts. */
    JavaCode counting(SequenceOptions options) {
        return chain(
                atom(names.of(SequenceOptions.class) + ".DEFAULTS"),
                counting(
                        options,
                        List.of("withStart", "withIncrement", "withMinimum", "withMaximum", "withCache"),
                        "withCycle",
                        "true"));
    }

    /** A sequence; its names are as they are written. */
    JavaCode sequence(JavaCode name, Sequence sequence, @Nullable JavaCode owner) {
        List<Call> links = new ArrayList<>();
        if (sequence.type() != null) {
            links.add(call("type", types.of(sequence.type())));
        }
        links.addAll(counting(
                sequence.options(), List.of("startWith", "incrementBy", "minimum", "maximum", "cache"), "cycle", ""));
        if (owner != null && sequence.ownedByColumn() != null) {
            links.add(call("ownedBy", owner, text(sequence.ownedByColumn())));
        }
        add(links, "comment", sequence.comment());
        return chain(call("sequence", name), links);
    }

    private List<Call> counting(SequenceOptions options, List<String> calls, String cycle, String cycleArgument) {
        List<Call> links = new ArrayList<>();
        add(links, calls.get(0), options.start());
        add(links, calls.get(1), options.increment());
        add(links, calls.get(2), options.minimum());
        add(links, calls.get(3), options.maximum());
        add(links, calls.get(4), options.cache());
        if (options.cycle()) {
            links.add(cycleArgument.isEmpty() ? call(cycle) : call(cycle, atom(cycleArgument)));
        }
        return links;
    }

    /** A view; its name is as it is written. */
    JavaCode view(JavaCode name, View view) {
        List<Call> links = new ArrayList<>();
        if (view.materialized()) {
            links.add(call("materialized"));
        }
        if (!view.columns().isEmpty()) {
            links.add(call("columns", texts(view.columns())));
        }
        add(links, "comment", view.comment());
        storage(view.options().parameters(), links);
        if (!view.options().populated()) {
            links.add(call("notPopulated"));
        }
        view.indexes().forEach(index -> links.add(call("index", index(index))));
        return chain(call("view", name, sql(view.query())), links);
    }

    /** Texts as the arguments of a call. */
    static List<JavaCode> texts(List<String> texts) {
        return texts.stream().map(JavaCode::text).toList();
    }

    private void add(List<Call> links, String call, @Nullable Long value) {
        if (value != null) {
            links.add(call(call, number(BigDecimal.valueOf(value))));
        }
    }

    private static void add(List<Call> links, String call, @Nullable String value) {
        if (value != null) {
            links.add(call(call, text(value)));
        }
    }

    private static void add(List<Call> links, String call, boolean value) {
        if (value) {
            links.add(call(call, atom("true")));
        }
    }
}
