package dev.aludel.it.command;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.model.Reflection;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everything in a database as text: its schema, every row, the counts of its sequences. */
final class WholeDatabase {

    private WholeDatabase() {}

    static Map<String, Object> of(TestDatabase database) throws SQLException {
        Map<String, Object> all = new TreeMap<>();
        try (Connection connection = database.connect()) {
            Dialect dialect =
                    DialectRegistry.load(WholeDatabase.class.getClassLoader()).of(connection);
            Schema schema = Reflection.of(dialect, connection, Reflection.namespaces(connection));
            all.put("schema", schema);
            for (Table table : schema.tables()) {
                all.put("rows of " + table.name(), rows(connection, dialect, table.name()));
            }
            all.put("counts", counts(connection, database.engine()));
        }
        return all;
    }

    private static List<String> rows(Connection connection, Dialect dialect, QualifiedName table) throws SQLException {
        return query(connection, "SELECT * FROM " + dialect.identifiers().quoted(table));
    }

    private static List<String> counts(Connection connection, Engine engine) throws SQLException {
        return switch (engine) {
            case POSTGRES -> {
                List<String> counts = query(
                        connection,
                        "SELECT schemaname, sequencename, last_value FROM pg_sequences"
                                + " ORDER BY schemaname COLLATE \"C\", sequencename COLLATE \"C\"");
                counts.addAll(query(connection, "SELECT lo_get(oid) FROM pg_largeobject_metadata"));
                yield counts;
            }
            case MARIADB, MYSQL -> {
                List<String> counts = new ArrayList<>();
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SHOW CREATE TABLE plain_0")) {
                    row.next();
                    counts.add(row.getString(2));
                }
                if (engine == Engine.MARIADB) {
                    counts.addAll(query(connection, "SELECT * FROM counter"));
                }
                yield counts;
            }
            case SQLITE -> query(connection, "SELECT name, seq FROM sqlite_sequence ORDER BY name");
            case H2 ->
                query(connection, "SELECT SEQUENCE_NAME, BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES ORDER BY 1");
        };
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append('|').append(text(result.getObject(i)));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /** The text of a CLOB is not its name, which is another one each time. */
    private static String text(Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Clob clob -> clob.getSubString(1, (int) clob.length());
            case null, default -> Objects.toString(value);
        };
    }
}
