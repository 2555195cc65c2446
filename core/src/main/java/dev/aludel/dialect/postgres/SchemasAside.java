package dev.aludel.dialect.postgres;

import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchName;
import dev.aludel.dialect.ScratchRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A transaction in which the schemas bear other names and empty ones stand in their places, so that everything made in it
 * has the very names it is to have. Nobody else sees that, as it is never committed: renaming a schema changes one row of
 * pg_namespace and locks no table (manual, ALTER SCHEMA). All that is made exists in memory and files only until the
 * rollback.
 *
 * @param connection a connection inside the transaction
 * @param database the database, for messages
 */
record SchemasAside(Connection connection, String database) implements Scratch {

    /** A relation takes about so many locks until its transaction ends: itself, its toast table, its indexes. */
    private static final int LOCKS_PER_OBJECT = 4;

    /** No more than this part of the locks of all sessions together. */
    private static final int SHARE_OF_LOCKS = 4;

    private static final String LOCK_TIMEOUT = "2s";

    /**
     * Opens the transaction, where that disturbs nobody: the user owns the schemas, the locks will do, and no extension lives
     * in them.
     *
     * @param connection a connection in autocommit mode; it is taken over only when there is a place in it
     * @return the place, or empty when there is none, and then the connection is as it was
     */
    static Optional<Scratch> open(Connection connection, Surroundings surroundings, ScratchRequest request)
            throws SQLException {
        String defaultSchema = surroundings.defaultSchema();
        if (defaultSchema == null || !surroundings.createsSchemas() || tooMany(surroundings, request)) {
            return Optional.empty();
        }
        Set<String> wanted = new LinkedHashSet<>(List.of(defaultSchema));
        wanted.addAll(request.namespaces());
        List<Found> found = found(connection, wanted);
        if (found.stream().anyMatch(schema -> !schema.owned() || schema.extensions())) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try {
            execute(connection, "SET LOCAL lock_timeout = '" + LOCK_TIMEOUT + "'");
            execute(connection, "SET LOCAL check_function_bodies = off"); // what a body names may come later
            for (Found schema : found) {
                String other = quoted(ScratchName.fresh().text());
                execute(connection, "ALTER SCHEMA " + quoted(schema.name()) + " RENAME TO " + other);
                if (schema.name().equals(defaultSchema)) {
                    refuseCommit(connection, other);
                }
            }
            execute(connection, "CREATE SCHEMA " + quoted(defaultSchema));
            surroundings.comment(connection);
            return Optional.of(new SchemasAside(connection, surroundings.database()));
        } catch (SQLException e) {
            connection.rollback();
            connection.setAutoCommit(true);
            return Optional.empty();
        }
    }

    /**
     * Whatever is tried in here, it never commits: two equal rows wait for a unique constraint that is checked at commit
     * (manual, SET CONSTRAINTS), and the database then rolls back.
     */
    private static void refuseCommit(Connection connection, String schema) throws SQLException {
        String table = schema + ".commit_is_refused";
        execute(connection, "CREATE TABLE " + table + " (n integer UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        execute(connection, "INSERT INTO " + table + " VALUES (1), (1)");
    }

    private static boolean tooMany(Surroundings surroundings, ScratchRequest request) {
        return (long) request.objects() * LOCKS_PER_OBJECT > surroundings.locks() / SHARE_OF_LOCKS;
    }

    /** A schema that is there. */
    private record Found(String name, boolean owned, boolean extensions) {}

    private static List<Found> found(Connection connection, Set<String> names) throws SQLException {
        String sql = """
            SELECT n.nspname, pg_has_role(current_user, n.nspowner, 'USAGE') AS owned,
                EXISTS (SELECT 1 FROM pg_catalog.pg_extension e WHERE e.extnamespace = n.oid) AS extensions
            FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)
            """;
        List<Found> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3)));
                }
            }
        }
        return found;
    }

    @Override
    public String describe() {
        return "a transaction in " + database + " that is rolled back";
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
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
