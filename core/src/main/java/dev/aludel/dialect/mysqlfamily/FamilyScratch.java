package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.Identifiers;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.dialect.OwnDatabase;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchName;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ServerConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Scratch databases on the same server, with the character set and collation of the one they are for. While one is in use,
 * its session holds a user-level lock of its name (MySQL 8.0 manual 12.15, GET_LOCK), which ends with the session: a scratch
 * database without its lock belongs to nobody any more.
 */
public final class FamilyScratch implements ScratchPlaces {

    /** Access denied to a database, to a command; the server is read only (MySQL 8.0 Error Message Reference). */
    private static final Set<Integer> REFUSALS = Set.of(1044, 1142, 1227, 1290, 1836);

    private static final int NO_SUCH_DATABASE = 1008;

    private final Identifiers identifiers;

    /**
     * Makes the role.
     *
     * @param identifiers how names are quoted
     */
    public FamilyScratch(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The character set and collation of a database that says nothing else. */
    private record Text(String charset, String collation) {}

    @Override
    public Scratch open(ServerConnections server, ScratchRequest request) throws SQLException {
        if (!request.namespaces().isEmpty()) {
            throw refused(
                    server,
                    "other databases are named (" + String.join(", ", request.namespaces())
                            + "), and nothing else on the server can have their names");
        }
        Connection connection = server.open(server.jdbcUrl());
        String name = ScratchName.fresh().text();
        try {
            Text text = textOf(connection);
            sweep(connection);
            hold(connection, name);
            create(connection, server, name, text);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        OwnDatabase place = new OwnDatabase(connection, name, () -> remove(connection, name));
        try {
            connection.setCatalog(name);
            requireCurrent(connection, name);
            return place;
        } catch (SQLException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private void create(Connection connection, ServerConnections server, String name, Text text) throws SQLException {
        try {
            execute(
                    connection,
                    "CREATE DATABASE " + identifiers.quoted(name) + " CHARACTER SET " + text.charset() + " COLLATE "
                            + text.collation());
        } catch (SQLException e) {
            if (REFUSALS.contains(e.getErrorCode())) {
                throw new AludelException(
                        refused(server, String.valueOf(e.getMessage())).problem(), e);
            }
            throw e;
        }
    }

    private static AludelException refused(ServerConnections server, String reason) {
        return new AludelException(new DialectProblem.NoScratch(server.display(), reason));
    }

    private void remove(Connection connection, String name) throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, "DROP DATABASE IF EXISTS " + identifiers.quoted(name));
        }
    }

    private static Text textOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@character_set_database, @@collation_database")) {
            row.next();
            return new Text(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2)));
        }
    }

    private static void hold(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) != 1) {
                    throw new SQLException("the lock of the scratch database " + name + " was not to be had");
                }
            }
        }
    }

    private static void requireCurrent(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DATABASE()")) {
            if (!row.next() || !name.equals(row.getString(1))) {
                throw new IllegalStateException("the connection is not at the scratch database " + name);
            }
        }
    }

    /** Without the right to drop them, they are left to somebody who has it. */
    private void sweep(Connection connection) throws SQLException {
        for (String name : abandoned(connection)) {
            try {
                execute(connection, "DROP DATABASE " + identifiers.quoted(name));
            } catch (SQLException e) {
                if (!REFUSALS.contains(e.getErrorCode()) && e.getErrorCode() != NO_SUCH_DATABASE) {
                    throw e;
                }
            }
        }
    }

    private static List<String> abandoned(Connection connection) throws SQLException {
        String sql = "SELECT schema_name FROM information_schema.schemata WHERE LEFT(schema_name, " + PREFIX.length()
                + ") = '" + PREFIX + "' AND IS_FREE_LOCK(schema_name) = 1";
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (ScratchName.read(name).isPresent()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
