package dev.aludel.dialect.postgres;

import dev.aludel.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The system catalogue of one connection, asked about some schemas.
 *
 * <p>While it is open, the search path of the connection is the default schema alone: names of that one are then printed
 * without a schema and all others with one, whatever the path of the user who asks, so that two databases can be compared.
 * Compiling a question would take longer than answering it, so that this is switched off as well.
 *
 * @param connection the connection
 * @param schemas the schemas
 * @param defaultSchema the schema whose objects carry no schema name; empty when the search path leads nowhere
 * @param version {@code server_version_num}, for example 180006
 * @param searchPath the search path as it was
 * @param jit whether queries are compiled, as it was
 * @param holding the conditions that hold, of those asked about when it was opened
 */
record Catalog(
        Connection connection,
        List<String> schemas,
        String defaultSchema,
        int version,
        String searchPath,
        String jit,
        Set<String> holding)
        implements AutoCloseable {

    /** Only what does not belong to an extension: {@code {own pg_type t.oid}}. */
    private static final Pattern OWN = Pattern.compile("\\{own (\\w+) ([\\w.]+)}");

    private static final String NOT_OF_EXTENSION =
            "NOT EXISTS (SELECT FROM pg_catalog.pg_depend of_extension WHERE of_extension.classid = '$1'::regclass"
                    + " AND of_extension.objid = $2 AND of_extension.deptype = 'e')";

    /** Turns the current row into a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Opens the catalogue of a connection.
     *
     * @param connection the connection
     * @param schemas the schemas to ask about; empty for the default one
     * @param conditions in SQL, found out along the way
     */
    static Catalog of(Connection connection, List<String> schemas, List<String> conditions) throws SQLException {
        String sql = """
            WITH now AS MATERIALIZED (
                SELECT coalesce(pg_catalog.current_schema(), '') AS current,
                       pg_catalog.current_setting('search_path') AS path,
                       pg_catalog.current_setting('jit') AS jit)
            SELECT now.*, pg_catalog.current_setting('server_version_num')::integer AS version,
                   pg_catalog.set_config('search_path', CASE WHEN now.current = '' THEN ''
                       ELSE pg_catalog.quote_ident(now.current) END, false),
                   pg_catalog.set_config('jit', 'off', false),
                   ARRAY[%s] AS holding
            FROM now\
            """.formatted(String.join(",\n", conditions));
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            String current = rows.getString("current");
            return new Catalog(
                    connection,
                    schemas.isEmpty() ? List.of(current) : schemas,
                    current,
                    rows.getInt("version"),
                    rows.getString("path"),
                    rows.getString("jit"),
                    holding(rows, conditions));
        }
    }

    /** Gives the session its settings back. */
    @Override
    public void close() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT" + " pg_catalog.set_config('search_path', ?, false), pg_catalog.set_config('jit', ?, false)")) {
            statement.setString(1, searchPath);
            statement.setString(2, jit);
            statement.execute();
        }
    }

    private static Set<String> holding(ResultSet row, List<String> conditions) throws SQLException {
        Boolean[] holding = (Boolean[]) row.getArray("holding").getArray();
        Set<String> found = new HashSet<>();
        for (int place = 0; place < holding.length; place++) {
            if (holding[place]) {
                found.add(conditions.get(place));
            }
        }
        return found;
    }

    /** Whether one of the conditions holds. */
    boolean holds(String condition) {
        return holding.contains(condition);
    }

    /**
     * Asks one question.
     *
     * @param sql a query with at most one placeholder, an array of the names of the schemas; {@code {own class oid}} stands
     *     for the condition that an object belongs to no extension
     * @param row reads a row
     * @param <T> what a row becomes
     * @return the rows in order
     */
    <T> List<T> ask(String sql, Row<T> row) throws SQLException {
        String whole = OWN.matcher(sql).replaceAll(NOT_OF_EXTENSION);
        try (PreparedStatement statement = connection.prepareStatement(whole)) {
            if (whole.contains("?")) {
                statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            }
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

    /** Options as the catalogue keeps them, {@code name=value}, by name. */
    static Map<String, String> options(ResultSet row, String column) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : texts(row, column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
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
