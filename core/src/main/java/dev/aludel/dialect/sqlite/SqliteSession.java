package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Transactions that a table can be rebuilt in. Foreign keys are off meanwhile, which has to be said before the transaction
 * begins (sqlite.org/pragma.html#pragma_foreign_keys); before the commit they are checked, and rows that have come to refer
 * to nothing refuse it. Rows that did so before are left as they are.
 *
 * <p>What has to be remembered from begin to commit is kept in the connection itself, in temporary tables. The driver is told
 * nothing: it stays in autocommit mode, where it sends no BEGIN or COMMIT of its own.
 */
final class SqliteSession implements SessionControl {

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int BUSY = 5;

    private static final String SETTINGS = "temp.aludel_settings";

    /** Nothing but the waiting time: SQLite has no server whose process list could show a tag. */
    @Override
    public void prepare(Connection connection, String tag) throws SQLException {
        if (number(connection, "PRAGMA busy_timeout") < BUSY_TIMEOUT_MILLIS) {
            execute(connection, "PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
        }
    }

    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        long millis = limit.isZero() ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, limit.toMillis());
        execute(connection, "PRAGMA busy_timeout = " + millis);
    }

    /** SQLITE_BUSY, whatever stands above its lower byte (sqlite.org/rescode.html). */
    @Override
    public boolean isLockTimeout(SQLException failure) {
        return failure.getErrorCode() % 256 == BUSY;
    }

    /** VACUUM, and a change of the journal mode; SQLite has no code of its own for that. */
    @Override
    public boolean refusedInTransaction(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("from within a transaction");
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        remember(connection);
        execute(connection, "PRAGMA foreign_keys = OFF");
        try {
            execute(connection, "BEGIN IMMEDIATE");
        } catch (SQLException e) {
            restore(connection);
            throw e.getErrorCode() % 256 == BUSY ? busy(connection, e) : e;
        }
        try {
            SqliteViolations.remember(connection, SqliteViolations.find(connection));
        } catch (SQLException | RuntimeException e) {
            rollback(connection);
            throw e;
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        List<SqliteViolations.Violation> fresh = SqliteViolations.since(connection);
        if (!fresh.isEmpty()) {
            throw new AludelException(new DialectProblem.BrokenForeignKeys(
                    fresh.size(),
                    fresh.stream()
                            .limit(10)
                            .map(SqliteViolations.Violation::toString)
                            .toList()));
        }
        execute(connection, "COMMIT");
        restore(connection);
    }

    /** A serious error may have rolled back already (sqlite.org/lang_transaction.html, 3); that is as good. */
    @Override
    public void rollback(Connection connection) throws SQLException {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
        restore(connection);
    }

    /** Foreign keys are on: checking the whole file after each of many small transactions would take too long. */
    @Override
    public void beginRows(Connection connection) throws SQLException {
        remember(connection);
        execute(connection, "PRAGMA foreign_keys = ON");
        try {
            execute(connection, "BEGIN IMMEDIATE");
        } catch (SQLException e) {
            restore(connection);
            throw e.getErrorCode() % 256 == BUSY ? busy(connection, e) : e;
        }
    }

    @Override
    public void commitRows(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
        restore(connection);
    }

    /** The client goes on after an error unless it is told otherwise (sqlite.org/cli.html). */
    @Override
    public List<String> scriptPreamble() {
        return List.of(".bail on");
    }

    /** CURRENT_TIMESTAMP is in UTC as well, but to the second only (sqlite.org/lang_datefunc.html). */
    @Override
    public String utcNow() {
        return "strftime('%Y-%m-%d %H:%M:%f', 'now')";
    }

    @Override
    public List<String> scriptBegin() {
        return List.of(
                "PRAGMA foreign_keys = OFF",
                "DROP TABLE IF EXISTS temp.aludel_broken",
                "CREATE TEMP TABLE aludel_broken AS SELECT \"table\", rowid AS row, parent FROM"
                        + " pragma_foreign_key_check",
                "BEGIN IMMEDIATE");
    }

    /**
     * The client has no statement that looks at something and stops. So rows that have come to refer to nothing are put where
     * none may be, and that rolls the transaction back (sqlite.org/lang_conflict.html); the COMMIT then finds none to commit.
     */
    @Override
    public List<String> scriptCommit() {
        return List.of(
                "CREATE TEMP TABLE IF NOT EXISTS aludel_refused (rows_that_refer_to_nothing CHECK"
                        + " (rows_that_refer_to_nothing = 0))",
                "INSERT OR ROLLBACK INTO temp.aludel_refused SELECT count(*) FROM (SELECT \"table\", rowid AS row,"
                        + " parent FROM pragma_foreign_key_check EXCEPT SELECT * FROM temp.aludel_broken)",
                "COMMIT");
    }

    private static void remember(Connection connection) throws SQLException {
        long foreignKeys = number(connection, "PRAGMA foreign_keys");
        long legacy = number(connection, "PRAGMA legacy_alter_table");
        execute(connection, "DROP TABLE IF EXISTS " + SETTINGS);
        execute(
                connection,
                "CREATE TEMP TABLE aludel_settings AS SELECT " + foreignKeys + " AS foreign_keys, " + legacy
                        + " AS legacy_alter_table");
    }

    private static void restore(Connection connection) throws SQLException {
        long foreignKeys = number(connection, "SELECT foreign_keys FROM " + SETTINGS);
        long legacy = number(connection, "SELECT legacy_alter_table FROM " + SETTINGS);
        execute(connection, "PRAGMA foreign_keys = " + foreignKeys);
        execute(connection, "PRAGMA legacy_alter_table = " + legacy);
        execute(connection, "DROP TABLE " + SETTINGS);
        SqliteViolations.forget(connection);
    }

    private static SQLException busy(Connection connection, SQLException e) throws SQLException {
        long seconds = number(connection, "PRAGMA busy_timeout") / 1000;
        return new SQLException(
                "the database file is being written by another process, which did not finish within " + seconds
                        + " s. Wait for it, or end it, and run this again",
                e.getSQLState(),
                e.getErrorCode(),
                e);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
