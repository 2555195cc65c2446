package dev.aludel.dialect.h2;

import dev.aludel.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A global temporary table with one row: the session that has the lock. Who makes the table has it; H2 has no advisory locks,
 * every lock of a row ends with the DDL statement that commits, and exclusive mode would stop the whole application.
 *
 * <p>The table is never written to disk and ends with the database. A session that ends without giving the lock back leaves
 * the row behind: it counts for nothing once INFORMATION_SCHEMA.SESSIONS, which tells administrators of all sessions, does
 * not have that session any more; an id is not used twice while a database is open. Who may not see the sessions of others
 * takes the lock for held.
 */
final class H2Lock implements MigrationLock {

    /** What the name of the table begins with. */
    static final String PREFIX = "aludel_lock:";

    private static final int TABLE_EXISTS = 42101;
    private static final int NO_TABLE = 42102;
    private static final int NO_TABLE_BUT_OTHERS = 42103;
    private static final int NO_TABLE_IN_EMPTY_DATABASE = 42104;

    /** Also what a statement is told whose table is dropped while it waits for a row of it (seen with 2.5). */
    private static final int CLOSED = 90098;

    private static final String ALIVE = " EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS s WHERE s.SESSION_ID ="
            + " l.SESSION_ID) OR NOT (SELECT IS_ADMIN FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER)";

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        String table = table(key);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE GLOBAL TEMPORARY TABLE " + table
                    + " (SESSION_ID INTEGER PRIMARY KEY) AS SELECT SESSION_ID()");
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() != TABLE_EXISTS) {
                throw e;
            }
        }
        return takeOver(connection, table);
    }

    /** Of two that find the same dead session, the second finds the row changed. */
    private static boolean takeOver(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                            "UPDATE " + table + " l SET SESSION_ID = SESSION_ID() WHERE NOT (" + ALIVE + ")")
                    == 1;
        } catch (SQLException e) {
            if (isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        String table = table(key);
        if (isMine(connection, table)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE " + table);
            }
        }
    }

    private static boolean isMine(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SESSION_ID = SESSION_ID() FROM " + table)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            if (isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        String sql = "SELECT l.SESSION_ID, s.USER_NAME, s.CLIENT_ADDR, CAST(s.SESSION_START AS TIMESTAMP(0) WITH TIME"
                + " ZONE) FROM " + table(key) + " l LEFT JOIN INFORMATION_SCHEMA.SESSIONS s ON s.SESSION_ID ="
                + " l.SESSION_ID WHERE" + ALIVE;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(words(row)) : Optional.empty();
        } catch (SQLException e) {
            if (isMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String words(ResultSet row) throws SQLException {
        String session = "session " + row.getInt(1);
        String user = row.getString(2);
        String address = row.getString(3);
        if (user == null) {
            return session;
        }
        return session + " of user " + user + (address == null ? " in the same process" : " from " + address)
                + ", connected since " + row.getString(4);
    }

    private static boolean isMissing(SQLException e) {
        int code = e.getErrorCode();
        return code == NO_TABLE || code == NO_TABLE_BUT_OTHERS || code == NO_TABLE_IN_EMPTY_DATABASE || code == CLOSED;
    }

    private static String table(String key) {
        return H2Identifiers.INSTANCE.always(PREFIX + key);
    }
}
