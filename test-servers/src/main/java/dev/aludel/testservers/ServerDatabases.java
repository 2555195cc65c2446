package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Databases on a server, each created and dropped by SQL on a connection of its own. */
final class ServerDatabases implements DatabaseSource {
    private final ServerAddress server;

    ServerDatabases(ServerAddress server) {
        this.server = requireNonNull(server);
    }

    @Override
    public TestDatabase create() {
        String name = DatabaseSource.uniqueName();
        execute("create", name, statement -> statement.execute("create database " + name));
        return new TestDatabase(
                server.engine(),
                name,
                server.jdbcUrl(name),
                server.url(name),
                server.credentials(),
                () -> execute("drop", name, statement -> drop(name, statement)));
    }

    private void drop(String name, Statement statement) throws SQLException {
        if (server.engine() == Engine.POSTGRES) {
            statement.execute("drop database if exists " + name + " with (force)");
            return;
        }
        killSessions(name, statement);
        statement.execute("drop database if exists " + name);
    }

    /**
     * A session that a test has left open holds metadata locks, and DROP DATABASE would wait for them: a day on MariaDB,
     * a year on MySQL (lock_wait_timeout's defaults). So they are ended first, and the wait is bounded.
     */
    private static void killSessions(String name, Statement statement) throws SQLException {
        statement.execute("set lock_wait_timeout = 30");
        List<Long> sessions = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select id from information_schema.processlist where db = '" + name + "'")) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        }
        for (long session : sessions) {
            kill(session, statement);
        }
    }

    private static void kill(long session, Statement statement) throws SQLException {
        try {
            statement.execute("kill " + session);
        } catch (SQLException refused) {
            // 1094, unknown thread id: the session ended by itself between the two statements.
            if (refused.getErrorCode() != 1094) {
                throw refused;
            }
        }
    }

    private void execute(String verb, String name, Work work) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new TestServerException(
                    "Cannot " + verb + " the database " + name + " on " + server + ": " + e.getMessage(), e);
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }
}
