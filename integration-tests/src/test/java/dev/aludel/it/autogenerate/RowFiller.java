package dev.aludel.it.autogenerate;

import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts rows into the tables of a PostgreSQL database about which nothing but its schema is known: the same numbers everywhere,
 * so that foreign keys find what they refer to, and texts in several forms until the checks of a table take one.
 *
 * @param connection the connection
 * @param identifiers quotes names
 */
record RowFiller(Connection connection, Identifiers identifiers) {

    private static final int ROWS = 3;

    /** With {@code #} for the number of the row. */
    private static final List<String> TEXTS =
            List.of("text #", "#", "name#", "a#@example.org", "https://example.org/#", "1.#.0", "a", "en");

    /**
     * Fills what it can.
     *
     * @param schema what there is
     * @return how many rows each table got
     */
    Map<QualifiedName, Integer> fill(Schema schema) throws SQLException {
        Map<QualifiedName, Integer> filled = new LinkedHashMap<>();
        // Neither triggers nor foreign keys are looked at; the values fit all the same (manual,
        // session_replication_role).
        execute("SET session_replication_role = replica");
        for (Table table : schema.tables()) {
            boolean plain = table.options().partition() == null;
            if (plain && !table.columns().isEmpty()) {
                filled.put(table.name(), fill(table));
            }
        }
        execute("RESET session_replication_role");
        return filled;
    }

    private int fill(Table table) throws SQLException {
        int rows = 0;
        for (int number = 1; number <= ROWS; number++) {
            rows += insert(table, number) ? 1 : 0;
        }
        return rows;
    }

    private boolean insert(Table table, int number) throws SQLException {
        for (String text : TEXTS) {
            for (boolean all : List.of(true, false)) {
                if (inserted(table, number, text, all)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inserted(Table table, int number, String text, boolean all) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean computed = column.generated() != null || column.identity() != null;
            boolean needed = !column.nullable() && column.defaultValue() == null;
            if (computed || !(all || needed)) {
                continue;
            }
            String value = isReference(table, column)
                    ? literal(column.type(), number, "text #")
                    : literal(column.type(), number, text);
            names.add(identifiers.quoted(column.name()));
            values.add(value);
        }
        String sql = "INSERT INTO " + identifiers.quoted(table.name())
                + (names.isEmpty()
                        ? " DEFAULT VALUES"
                        : names.stream().collect(Collectors.joining(", ", " (", ")")) + " VALUES ("
                                + String.join(", ", values) + ")");
        try {
            execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean isReference(Table table, Column column) {
        return table.constraintsOf(ForeignKey.class).stream()
                .anyMatch(key -> key.columns().contains(column.name()));
    }

    private static String literal(SqlType type, int number, String text) {
        return switch (type) {
            case SqlType.Bool ignored -> number % 2 == 0 ? "true" : "false";
            case SqlType.SmallInt ignored -> String.valueOf(number);
            case SqlType.Int ignored -> String.valueOf(number);
            case SqlType.BigInt ignored -> String.valueOf(number);
            case SqlType.Numeric ignored -> String.valueOf(number);
            case SqlType.Real ignored -> String.valueOf(number);
            case SqlType.DoublePrecision ignored -> String.valueOf(number);
            case SqlType.Date ignored -> "'2020-01-0" + number + "'";
            case SqlType.Time ignored -> "'10:00:0" + number + "'";
            case SqlType.Timestamp ignored -> "'2020-01-0" + number + " 10:00:00'";
            case SqlType.Interval ignored -> "'" + number + " days'";
            case SqlType.Uuid ignored -> "'00000000-0000-0000-0000-00000000000" + number + "'";
            case SqlType.Json ignored -> "'{\"n\": " + number + "}'";
            case SqlType.Jsonb ignored -> "'{\"n\": " + number + "}'";
            case SqlType.Blob ignored -> "'\\x0" + number + "'";
            case SqlType.Binary ignored -> "'\\x0" + number + "'";
            case SqlType.VarBinary ignored -> "'\\x0" + number + "'";
            case SqlType.Char ignored -> "'" + number + "'";
            case SqlType.VarChar ignored -> "'" + text.replace("#", String.valueOf(number)) + "'";
            case SqlType.Text ignored -> "'" + text.replace("#", String.valueOf(number)) + "'";
            case SqlType.Enumeration labels ->
                "'" + labels.values().get(number % labels.values().size()).replace("'", "''") + "'";
            case SqlType.Array ignored -> "'{}'";
            case SqlType.Native other -> nativeLiteral(other.sql(), number, text);
        };
    }

    private static String nativeLiteral(String type, int number, String text) {
        if (type.endsWith("range")) {
            return "'empty'";
        }
        return switch (type) {
            case "inet", "cidr" -> "'10.0.0." + number + "'";
            case "tsvector" -> "'word" + number + "'";
            case "point" -> "'(" + number + ",1)'";
            case "ltree" -> "'a.b" + number + "'";
            case "hstore" -> "'a=>" + number + "'";
            case "xml" -> "'<a/>'";
            default -> "'" + text.replace("#", String.valueOf(number)) + "'";
        };
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
