package dev.aludel.examples;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what an example has made of a database. */
final class LiveSchema {

    private static final DialectRegistry DIALECTS = DialectRegistry.load(LiveSchema.class.getClassLoader());

    private LiveSchema() {}

    /** Everything in the database but the tables in which a migration tool keeps its account. */
    static Schema of(TestDatabase database) throws SQLException {
        Schema schema = whole(database);
        return schema.withTables(schema.tables().stream()
                .filter(table -> !isAccount(table.name()))
                .toList());
    }

    /** The same, a line for each thing, so that a difference can be read; how bodies are indented does not count. */
    static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (Table table : schema.tables()) {
            lines.add("table " + table.name() + " " + table.options() + " " + table.comment());
            table.columns().forEach(each -> lines.add("in " + table.name() + ": " + each));
            sorted(table.constraints()).forEach(each -> lines.add("in " + table.name() + ": " + each));
            sorted(table.indexes()).forEach(each -> lines.add("in " + table.name() + ": " + each));
        }
        Stream.of(
                        schema.enums(),
                        schema.sequences(),
                        schema.views(),
                        schema.routines(),
                        schema.triggers(),
                        schema.natives(),
                        schema.extensions(),
                        schema.leftOut())
                .flatMap(LiveSchema::sorted)
                .forEach(lines::add);
        return lines;
    }

    private static Stream<String> sorted(List<?> objects) {
        return objects.stream()
                .map(each -> each.toString().replaceAll("\\s+", " "))
                .sorted();
    }

    private static Schema whole(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Dialect dialect = DIALECTS.of(connection);
            return dialect.reflector().reflect(connection, List.of());
        }
    }

    private static boolean isAccount(QualifiedName table) {
        return table.name().startsWith("aludel_") || table.name().equals("alembic_version");
    }
}
