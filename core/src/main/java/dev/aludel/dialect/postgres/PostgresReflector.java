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
 * Reads PostgreSQL's system catalogue (manual, chapter 52) in ten questions, whatever the number of tables. What belongs to
 * an extension is left out. Expressions and definitions are as the server prints them for the connection's search path.
 */
final class PostgresReflector implements SchemaReflector {

    private final PostgresDefinitions definitions;

    PostgresReflector(PostgresDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        Catalog catalog = Catalog.of(connection, schemas);
        PostgresTypeReader types = new PostgresTypeReader();
        List<EnumType> enums = EnumReader.read(catalog, types);
        List<Sequence> sequences = SequenceReader.read(catalog).stream()
                .sorted(Comparator.comparing(Sequence::name))
                .toList();
        Map<Long, IndexReader.Found> indexes = IndexReader.read(catalog);
        return Schema.EMPTY
                .withTables(new TableReader(catalog, types, indexes, definitions).read())
                .withEnums(enums)
                .withSequences(sequences)
                .withViews(ViewReader.read(catalog, indexes))
                .withRoutines(RoutineReader.routines(catalog))
                .withTriggers(RoutineReader.triggers(catalog));
    }

    /** A table of the default schema is found under its plain name and under its full one. */
    @Override
    public Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
        Schema schema = reflect(connection, schemas);
        return schema.table(name)
                .or(() -> schema.table(QualifiedName.of(name.name())).map(table -> table.withName(name)));
    }
}
