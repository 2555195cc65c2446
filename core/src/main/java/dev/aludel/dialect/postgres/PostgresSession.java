package dev.aludel.dialect.postgres;

import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Sessions on PostgreSQL. Tagged through {@code application_name}; {@code statement_timeout} is left as the
 * server has it: a long index build is no error.
 */
final class PostgresSession implements SessionControl {

    /**
     * How often the server looks whether the client is still there while a statement runs (manual 19.3.2, PostgreSQL 14
     * and later). Without it the statement of a client that was killed goes on, and commits.
     */
    private static final String CONNECTION_CHECK_INTERVAL = "1s";

    private static final int FIRST_WITH_CONNECTION_CHECK = 14;

    /** invalid_parameter_value: the server's operating system cannot tell that a client has gone. */
    private static final String NOT_ON_THIS_PLATFORM = "22023";

    @Override
    public void prepare(Connection connection, String tag) throws SQLException {
        set(connection, "application_name", tag);
        if (connection.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_CONNECTION_CHECK) {
            return;
        }
        try {
            set(connection, "client_connection_check_interval", CONNECTION_CHECK_INTERVAL);
        } catch (SQLException e) {
            if (!NOT_ON_THIS_PLATFORM.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Zero switches it off (manual 19.11.1, lock_timeout). */
    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        set(connection, "lock_timeout", limit.toMillis() + "ms");
    }

    /** lock_not_available (manual, appendix A). */
    @Override
    public boolean isLockTimeout(SQLException failure) {
        return "55P03".equals(failure.getSQLState());
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Without AT TIME ZONE it would be the time of the session's time zone (manual 9.9.4). */
    @Override
    public String utcNow() {
        return "CURRENT_TIMESTAMP AT TIME ZONE 'UTC'";
    }

    @Override
    public List<String> scriptBegin() {
        return List.of("BEGIN");
    }

    @Override
    public List<String> scriptCommit() {
        return List.of("COMMIT");
    }
}
