package dev.aludel.it.autogenerate;

import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whole schemas of SQLite. */
class SqliteRealSchemaTest extends RealSchemaContract {

    @Override
    TestDatabase database() {
        return TestServers.sqlite();
    }

    @Override
    String folder() {
        return "sqlite";
    }

    @Override
    List<String> own() {
        return List.of("workshop", "workshop2", "shop", "odd");
    }

    @Override
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(transitions("transitions/drone_lite"));
        steps.add(new Step("workshop", resource("workshop"), resource("workshop2")));
        return steps;
    }

    @Override
    List<String> dump(Connection connection) throws SQLException {
        return SqliteDump.of(connection);
    }

    /** Three rows of numbers in every table whose checks allow that. */
    @Override
    void fill(ScriptedSchema database) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (Table table : database.reflect().tables()) {
                List<String> columns = table.columns().stream()
                        .filter(column -> column.generated() == null)
                        .map(Column::name)
                        .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                        .toList();
                for (int row = 1; row <= 3 && !columns.isEmpty(); row++) {
                    fill(statement, table.name().name(), columns, row);
                }
            }
        }
    }

    private static void fill(Statement statement, String table, List<String> columns, int row) throws SQLException {
        try {
            statement.execute("INSERT INTO \"" + table + "\" (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), String.valueOf(row))) + ")");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("SQLITE_CONSTRAINT_CHECK")) {
                throw e;
            }
        }
    }
}
