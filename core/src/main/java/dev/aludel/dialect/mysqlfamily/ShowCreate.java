package dev.aludel.dialect.mysqlfamily;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code SHOW CREATE} for many objects. MariaDB takes them all in one statement, a compound one; MySQL has none outside
 * of routines and is asked one by one.
 */
public final class ShowCreate {

    private final boolean compound;

    private ShowCreate(boolean compound) {
        this.compound = compound;
    }

    /** Asks for all in one statement (MariaDB manual, BEGIN NOT ATOMIC). */
    public static ShowCreate together() {
        return new ShowCreate(true);
    }

    /** Asks for one after the other. */
    public static ShowCreate oneByOne() {
        return new ShowCreate(false);
    }

    /** Whether many cost no more questions than one. */
    boolean isCheap() {
        return compound;
    }

    /**
     * An object.
     *
     * @param kind its kind as after SHOW CREATE
     * @param schema its database
     * @param name its name
     */
    record Asked(String kind, String schema, String name) {

        private String sql() {
            return "SHOW CREATE " + kind + " " + quoted(schema) + "." + quoted(name);
        }

        private static String quoted(String name) {
            return "`" + name.replace("`", "``") + "`";
        }
    }

    /**
     * The answer.
     *
     * @param values what the row says, by the names of the columns in lower case
     */
    record Shown(Map<String, @Nullable String> values) {

        /** The statement that makes the object; {@code null} when the account may not see it. */
        @Nullable
        String statement() {
            for (String column : List.of(
                    "create table",
                    "create view",
                    "create function",
                    "create procedure",
                    "create package",
                    "create package body",
                    "sql original statement",
                    "create event")) {
                if (values.containsKey(column)) {
                    return values.get(column);
                }
            }
            return null;
        }

        /** A setting that it was made under; {@code null} when none is told. */
        @Nullable
        String setting(String name) {
            return values.get(name);
        }
    }

    /**
     * Asks.
     *
     * @return the answers; none for what cannot be read
     */
    Map<Asked, Shown> show(Connection connection, List<Asked> asked) throws SQLException {
        if (asked.isEmpty()) {
            return Map.of();
        }
        if (compound && asked.size() > 1) {
            try {
                return showTogether(connection, asked);
            } catch (SQLException oneOfThem) {
                return showEach(connection, asked);
            }
        }
        return showEach(connection, asked);
    }

    private static Map<Asked, Shown> showTogether(Connection connection, List<Asked> asked) throws SQLException {
        String sql = asked.stream().map(Asked::sql).collect(Collectors.joining("; ", "BEGIN NOT ATOMIC ", "; END"));
        List<Shown> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    found.add(row(statement));
                }
                rows = statement.getMoreResults();
            }
        }
        Map<Asked, Shown> shown = new LinkedHashMap<>();
        for (int at = 0; at < found.size(); at++) {
            shown.put(asked.get(at), found.get(at));
        }
        return shown;
    }

    private static Map<Asked, Shown> showEach(Connection connection, List<Asked> asked) {
        Map<Asked, Shown> shown = new LinkedHashMap<>();
        for (Asked each : asked) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                if (statement.execute(each.sql())) {
                    shown.put(each, row(statement));
                }
            } catch (SQLException unreadable) {
                shown.remove(each); // what is left out is named by whoever asked
            }
        }
        return shown;
    }

    private static Shown row(Statement statement) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            ResultSetMetaData columns = row.getMetaData();
            if (row.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), row.getString(column));
                }
            }
        }
        return new Shown(values);
    }
}
