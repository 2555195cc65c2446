package dev.aludel.dialect.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that refer to nothing, as {@code PRAGMA foreign_key_check} finds them (sqlite.org/pragma.html). Those of the
 * beginning of a transaction are kept in a temporary table of the connection until its end.
 */
final class SqliteViolations {

    private static final String TABLE = "temp.aludel_violations";

    private SqliteViolations() {}

    /**
     * Something that refers to nothing.
     *
     * @param table the referring table
     * @param row its rowid; null in a table without rowids, and for a key that cannot be checked at all
     * @param parent the table referred to
     * @param problem why the key cannot be checked; empty for a row that refers to nothing
     */
    record Violation(String table, @Nullable String row, String parent, String problem) {
        @Override
        public String toString() {
            if (!problem.isEmpty()) {
                return "table " + table + " cannot be checked: " + problem;
            }
            return (row == null ? "a row" : "the row with rowid " + row) + " of table " + table + " refers to a row of "
                    + parent + " that is not there";
        }
    }

    /** All there are now. */
    static List<Violation> find(Connection connection) throws SQLException {
        List<Violation> found = new ArrayList<>();
        for (String table : referringTables(connection)) {
            try {
                found.addAll(read(
                        connection,
                        "SELECT \"table\", CAST(rowid AS TEXT), parent, '' FROM pragma_foreign_key_check("
                                + new SqliteLiterals().text(table) + ")"));
            } catch (SQLException e) {
                // "foreign key mismatch": the parent has no such key, so no row can be checked.
                if (hasRows(connection, table)) {
                    found.add(new Violation(table, null, "", String.valueOf(e.getMessage())));
                }
            }
        }
        return found;
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        String name = SqliteIdentifiers.INSTANCE.quoted(table);
        return !strings(connection, "SELECT 1 FROM " + name + " LIMIT 1").isEmpty();
    }

    static void remember(Connection connection, List<Violation> violations) throws SQLException {
        forget(connection);
        execute(connection, "CREATE TEMP TABLE aludel_violations (child TEXT, row TEXT, parent TEXT, problem TEXT)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?, ?, ?, ?)")) {
            for (Violation violation : violations) {
                insert.setString(1, violation.table());
                insert.setString(2, violation.row());
                insert.setString(3, violation.parent());
                insert.setString(4, violation.problem());
                insert.executeUpdate();
            }
        }
    }

    /** Those that have come since they were remembered. */
    static List<Violation> since(Connection connection) throws SQLException {
        List<Violation> now = find(connection);
        if (now.isEmpty()) {
            return now;
        }
        Set<String> tables = tables(connection);
        List<Violation> before = new ArrayList<>(read(connection, "SELECT child, row, parent, problem FROM " + TABLE));
        List<Violation> fresh = new ArrayList<>();
        for (Violation violation : now) {
            if (!takeSame(before, violation, tables)) {
                fresh.add(violation);
            }
        }
        return fresh;
    }

    static void forget(Connection connection) throws SQLException {
        execute(connection, "DROP TABLE IF EXISTS " + TABLE);
    }

    /** A table that was there before and is not now may have been renamed, so its name is then no difference. */
    private static boolean takeSame(List<Violation> before, Violation violation, Set<String> tables) {
        for (Violation candidate : before) {
            if (Objects.equals(candidate.row(), violation.row())
                    && isSameTable(candidate.table(), violation.table(), tables)
                    && isSameTable(candidate.parent(), violation.parent(), tables)
                    && candidate.problem().isEmpty() == violation.problem().isEmpty()) {
                before.remove(candidate);
                return true;
            }
        }
        return false;
    }

    private static boolean isSameTable(String before, String now, Set<String> tables) {
        return before.equalsIgnoreCase(now) || !tables.contains(before.toLowerCase(Locale.ROOT));
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        for (String name : strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<String> referringTables(Connection connection) throws SQLException {
        return strings(
                connection,
                "SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) WHERE m.type ="
                        + " 'table' ORDER BY 1");
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<Violation> read(Connection connection, String sql) throws SQLException {
        List<Violation> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new Violation(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
