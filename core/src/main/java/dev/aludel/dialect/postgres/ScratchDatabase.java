package dev.aludel.dialect.postgres;

import dev.aludel.dialect.DatabaseInUrl;
import dev.aludel.dialect.OwnDatabase;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchName;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ScratchUse;
import dev.aludel.dialect.ServerConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A database of its own on the same server, with the encoding, the locale and the settings of the one it is for. */
final class ScratchDatabase {

    /** A database without a session that is older than this belongs to nobody any more. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private ScratchDatabase() {}

    /**
     * Makes a database.
     *
     * @param administration a connection to the database it is for, in autocommit mode; taken over
     */
    static Scratch open(
            ServerConnections server, Connection administration, Surroundings surroundings, ScratchRequest request)
            throws SQLException {
        sweep(administration);
        String name = ScratchName.fresh().text();
        execute(administration, "CREATE DATABASE " + quoted(name) + surroundings.creation());
        try {
            Connection connection = server.open(DatabaseInUrl.replaced(server.jdbcUrl(), name));
            OwnDatabase place = new OwnDatabase(
                    connection,
                    name,
                    () -> furnish(connection, surroundings),
                    () -> remove(administration, connection, name));
            try {
                requireCurrent(connection, name);
                furnish(connection, surroundings);
                if (request.use() == ScratchUse.READING) {
                    set(connection, "check_function_bodies", "off"); // what a body names may come later
                }
                return place;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            drop(administration, name);
            throw e;
        }
    }

    private static void remove(Connection administration, Connection connection, String name) throws SQLException {
        try (administration) {
            try (connection) {
                if (!connection.isClosed() && !connection.getAutoCommit()) {
                    connection.rollback();
                }
            } finally {
                drop(administration, name);
            }
        }
    }

    /** A session that is still ending would refuse it (manual, DROP DATABASE, since 13). */
    private static void drop(Connection administration, String name) throws SQLException {
        execute(administration, "DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
    }

    private static void requireCurrent(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_database()")) {
            if (!row.next() || !name.equals(row.getString(1))) {
                throw new IllegalStateException("the connection is not at the scratch database " + name);
            }
        }
    }

    private static void furnish(Connection connection, Surroundings surroundings) throws SQLException {
        Surroundings.Settings settings = surroundings.settings();
        if (surroundings.defaultSchema() != null) {
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + quoted(surroundings.defaultSchema()));
            surroundings.comment(connection);
        }
        set(connection, "search_path", settings.searchPath());
        set(connection, "DateStyle", settings.dateStyle());
        set(connection, "IntervalStyle", settings.intervalStyle());
        set(connection, "TimeZone", settings.timeZone());
        set(connection, "lc_monetary", settings.money());
    }

    /** Others of the same name are left to whoever owns them or still uses them. */
    private static void sweep(Connection administration) throws SQLException {
        for (String name : abandoned(administration)) {
            try {
                execute(administration, "DROP DATABASE IF EXISTS " + quoted(name));
            } catch (SQLException refused) {
                // not ours, or somebody came to use it: it stays
            }
        }
    }

    private static List<String> abandoned(Connection administration) throws SQLException {
        String sql = "SELECT d.datname FROM pg_catalog.pg_database d WHERE starts_with(d.datname::text, '"
                + ScratchPlaces.PREFIX + "') AND pg_has_role(current_user, d.datdba, 'USAGE')"
                + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)";
        List<String> names = new ArrayList<>();
        try (Statement statement = administration.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String name = rows.getString(1);
                ScratchName.read(name)
                        .filter(scratch -> scratch.isOlderThan(ABANDONED))
                        .ifPresent(scratch -> names.add(name));
            }
        }
        return names;
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String quoted(String name) {
        return PostgresIdentifiers.IDENTIFIERS.quoted(name);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
