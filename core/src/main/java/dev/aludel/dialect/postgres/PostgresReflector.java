package dev.aludel.dialect.postgres;

import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads PostgreSQL's system catalogue (manual, chapter 52) in fifteen questions, whatever the number of tables. What belongs
 * to an extension is left out, and so are owners and privileges, which say who may do what and not what there is.
 */
final class PostgresReflector implements SchemaReflector {

    private final PostgresDefinitions definitions;

    PostgresReflector(PostgresDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        try (Catalog catalog = Catalog.of(connection, schemas, NativeReader.conditions())) {
            return reflect(catalog);
        }
    }

    private Schema reflect(Catalog catalog) throws SQLException {
        PostgresTypeReader types = new PostgresTypeReader();
        ObjectIds ids = new ObjectIds();
        List<EnumType> enums = EnumReader.read(catalog, types, ids);
        List<Sequence> sequences = SequenceReader.read(catalog, ids).stream()
                .sorted(Comparator.comparing(Sequence::name))
                .toList();
        Map<Long, IndexReader.Found> indexes = IndexReader.read(catalog, ids);
        NamespaceReader namespaces = NamespaceReader.read(catalog, ids);
        Schema schema = Schema.EMPTY
                .withTables(new TableReader(catalog, types, indexes, definitions, ids).read())
                .withEnums(enums)
                .withSequences(sequences)
                .withViews(ViewReader.read(catalog, indexes, ids))
                .withRoutines(RoutineReader.routines(catalog, ids))
                .withTriggers(RoutineReader.triggers(catalog, ids))
                .withNamespaces(namespaces.namespaces())
                .withExtensions(namespaces.extensions());
        NativeReader natives = NativeReader.read(catalog, definitions.literals(), ids, schema.tables());
        return schema.withNatives(natives.natives())
                .withLeftOut(natives.leftOut())
                .withDependencies(DependencyReader.read(catalog, ids, natives.dependencies()));
    }

    /** A table of the default schema is found under its plain name and under its full one. */
    @Override
    public Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
        try (Catalog catalog = Catalog.of(connection, schemas, List.of("true"))) {
            PostgresTypeReader types = new PostgresTypeReader();
            ObjectIds ids = new ObjectIds();
            EnumReader.read(catalog, types, ids);
            List<Table> tables =
                    new TableReader(catalog, types, IndexReader.read(catalog, ids), definitions, ids).read();
            Schema schema = Schema.EMPTY.withTables(tables);
            return schema.table(name)
                    .or(() -> schema.table(QualifiedName.of(name.name())).map(table -> table.withName(name)));
        }
    }
}
