package dev.aludel.dialect.postgres;

import dev.aludel.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The system catalogue of one connection, asked about some schemas.
 *
 * @param connection the connection
 * @param schemas the schemas
 * @param defaultSchema the schema whose objects carry no schema name; empty when the search path leads nowhere
 * @param version {@code server_version_num}, for example 180006
 */
record Catalog(Connection connection, List<String> schemas, String defaultSchema, int version) {

    /** Turns the current row into a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Catalog of(Connection connection, List<String> schemas) throws SQLException {
        String sql = "SELECT coalesce(pg_catalog.current_schema(), ''),"
                + " pg_catalog.current_setting('server_version_num')::integer";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            String current = rows.getString(1);
            return new Catalog(connection, schemas.isEmpty() ? List.of(current) : schemas, current, rows.getInt(2));
        }
    }

    /**
     * Asks one question.
     *
     * @param sql a query with one placeholder, an array of the names of the schemas
     * @param row reads a row
     * @param <T> what a row becomes
     * @return the rows in order
     */
    <T> List<T> ask(String sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    /** A name as the model has it. */
    QualifiedName name(String schema, String name) {
        return schema.equals(defaultSchema) ? QualifiedName.of(name) : new QualifiedName(schema, name);
    }

    /** The name two columns of a row make: the schema's, and the object's. */
    QualifiedName name(ResultSet row, String schema, String name) throws SQLException {
        return name(row.getString(schema), row.getString(name));
    }

    /** A column of texts; NULL is empty. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A column that may be NULL. */
    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /**
     * Takes off a pair of parentheses around a whole expression, as {@code pg_get_expr} puts one around operators.
     *
     * @param expression an expression
     * @return the expression without them
     */
    static String bare(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis that begins a text is closed, strings and quoted names left aside. */
    private static int closing(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\'' || letter == '"') {
                at = endOfQuoted(text, at);
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** A doubled quote ends one piece and begins the next; in E'' strings a backslash keeps what follows. */
    private static int endOfQuoted(String text, int start) {
        char quote = text.charAt(start);
        boolean escapes = quote == '\'' && start > 0 && text.charAt(start - 1) == 'E';
        for (int at = start + 1; at < text.length(); at++) {
            if (escapes && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at;
            }
        }
        return text.length();
    }
}
