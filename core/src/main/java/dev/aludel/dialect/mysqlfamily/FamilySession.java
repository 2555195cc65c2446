package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Prepares sessions of MySQL and MariaDB.
 *
 * <p>There is no application name to set on a session. The tag goes into the user variable {@code @aludel_session}, which
 * {@code performance_schema.user_variables_by_thread} shows on MySQL; on both, whoever holds the migration lock is found
 * in the process list by {@link FamilyLock#holder}. DDL commits by itself, so a transaction holds data changes only.
 */
public final class FamilySession implements SessionControl {

    /**
     * Seconds a statement waits for the metadata lock of a table (lock_wait_timeout; the server's default is a year on
     * MySQL, a day on MariaDB). While it waits, everybody else who wants the table queues up behind it.
     */
    static final int LOCK_WAIT_SECONDS = 10;

    private static final long LONGEST_LOCK_WAIT_SECONDS = 31_536_000;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int READ_ONLY_VARIABLE = 1238;
    private static final int GLOBAL_VARIABLE = 1229;

    /** Makes a session control. */
    public FamilySession() {}

    @Override
    public void prepare(Connection connection, String tag) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET @aludel_session = ?")) {
            statement.setString(1, tag);
            statement.execute();
        }
        execute(connection, "SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
        execute(connection, "SET SESSION sql_mode = REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', '')");
        nameTimestampDefaults(connection);
    }

    /**
     * Whole seconds, 1 to a year, for tables (lock_wait_timeout) and for rows (innodb_lock_wait_timeout) alike; there is no
     * value for waiting for ever.
     */
    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        long seconds = limit.isZero()
                ? LONGEST_LOCK_WAIT_SECONDS
                : Math.max(1, limit.plusMillis(999).toSeconds());
        long bounded = Math.min(seconds, LONGEST_LOCK_WAIT_SECONDS);
        execute(connection, "SET SESSION lock_wait_timeout = " + bounded);
        execute(connection, "SET SESSION innodb_lock_wait_timeout = " + bounded);
    }

    /** ER_LOCK_WAIT_TIMEOUT, which takes back the one statement only (innodb_rollback_on_timeout is off by default). */
    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }

    /**
     * Without it a NOT NULL timestamp gets a default and ON UPDATE that nobody wrote. MariaDB before 10.8 cannot change it
     * in a session, and before 10.10 it is off (MariaDB manual, explicit_defaults_for_timestamp).
     */
    private static void nameTimestampDefaults(Connection connection) throws SQLException {
        if (isOn(connection, "SELECT @@SESSION.explicit_defaults_for_timestamp")) {
            return;
        }
        try {
            execute(connection, "SET SESSION explicit_defaults_for_timestamp = ON");
        } catch (SQLException readOnly) {
            if (readOnly.getErrorCode() != READ_ONLY_VARIABLE && readOnly.getErrorCode() != GLOBAL_VARIABLE) {
                throw readOnly;
            }
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

    /** The argument is the number of digits after the second; CURRENT_TIMESTAMP is in the session's time zone. */
    @Override
    public String utcNow() {
        return "UTC_TIMESTAMP(3)";
    }

    @Override
    public List<String> scriptBegin() {
        return List.of("START TRANSACTION");
    }

    @Override
    public List<String> scriptCommit() {
        return List.of("COMMIT");
    }

    /** Both clients cut at every semicolon outside strings and comments, so a body is kept together by DELIMITER. */
    @Override
    public String scriptStatement(String sql) {
        if (sql.indexOf(';') < 0) {
            return sql + ";";
        }
        String delimiter = sql.contains("//") ? "$$" : "//";
        return "DELIMITER " + delimiter + "\n" + sql + "\n" + delimiter + "\nDELIMITER ;";
    }

    private static boolean isOn(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
