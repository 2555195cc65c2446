package dev.aludel.dialect.h2;

import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Sessions on H2. A DDL statement commits what was done before it and itself. */
final class H2Session implements SessionControl {

    /** LOCK_TIMEOUT_1 (H2, {@code org.h2.api.ErrorCode}). */
    private static final int LOCK_TIMEOUT = 50200;

    /** Nothing: a session of H2 carries no name that others could see. */
    @Override
    public void prepare(Connection connection, String tag) {}

    /** The setting belongs to the session (manual, SET LOCK_TIMEOUT); zero would mean not to wait at all. */
    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        long millis = limit.isZero() ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, Math.max(1, limit.toMillis()));
        execute(connection, "SET LOCK_TIMEOUT " + millis);
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT;
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

    /** What is in a script runs in autocommit mode (manual, RunScript) and stops at the first error. */
    @Override
    public List<String> scriptBegin() {
        return List.of("SET AUTOCOMMIT FALSE");
    }

    @Override
    public List<String> scriptCommit() {
        return List.of("COMMIT", "SET AUTOCOMMIT TRUE");
    }

    /** CURRENT_TIMESTAMP is in the session's time zone. */
    @Override
    public String utcNow() {
        return "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS TIMESTAMP(3))";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
