package dev.aludel.dialect.h2;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.StatementEffect;
import dev.aludel.dialect.Survivor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sessions on H2. A DDL statement commits what was done before it and itself. */
final class H2Session implements SessionControl {

    /** LOCK_TIMEOUT_1 (H2, {@code org.h2.api.ErrorCode}). */
    private static final int LOCK_TIMEOUT = 50200;

    /** The first words of what commits, or changes more than rows. */
    private static final Set<String> COMMITTING = Set.of(
            "ALTER",
            "ANALYZE",
            "BACKUP",
            "CHECKPOINT",
            "COMMENT",
            "CREATE",
            "DROP",
            "GRANT",
            "REFRESH",
            "REVOKE",
            "SET",
            "SHUTDOWN",
            "TRUNCATE");

    private static final Set<String> OWN_PROGRAMS =
            Set.of("CALL", "EXECUTE", "RUNSCRIPT", "BEGIN", "COMMIT", "ROLLBACK");

    /** DDL commits what came before it and itself (manual, "Transaction Isolation"). */
    @Override
    public StatementEffect effect(SqlStatement statement) {
        String word = StatementEffect.firstWord(statement.sql());
        if (OWN_PROGRAMS.contains(word)) {
            return StatementEffect.OPAQUE;
        }
        return COMMITTING.contains(word) ? StatementEffect.COMMITS : StatementEffect.JOINS;
    }

    /** INFORMATION_SCHEMA.SESSIONS shows the text of a running statement, comments included. */
    @Override
    public String tagged(String sql, String tag) {
        return comment(tag) + sql;
    }

    /** Behind a server a statement goes on after its client was killed; who is no administrator sees only itself. */
    @Override
    public List<Survivor> survivors(Connection connection, String tag) throws SQLException {
        String sql = "SELECT SESSION_ID, USER_NAME, CLIENT_ADDR, EXECUTING_STATEMENT_START, EXECUTING_STATEMENT"
                + " FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE ? ESCAPE '!'"
                + " AND SESSION_ID <> SESSION_ID() ORDER BY SESSION_ID";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1, comment(tag).replace("!", "!!").replace("_", "!_").replace("%", "!%") + "%");
            try (ResultSet rows = statement.executeQuery()) {
                List<Survivor> survivors = new ArrayList<>();
                while (rows.next()) {
                    String address = rows.getString(3);
                    survivors.add(new Survivor(
                            rows.getLong(1),
                            "session " + rows.getLong(1) + " of " + rows.getString(2)
                                    + (address == null ? "" : " from " + address) + ", since " + rows.getString(4)
                                    + ": "
                                    + Survivor.shortened(rows.getString(5))));
                }
                return survivors;
            }
        }
    }

    /** Manual, ABORT_SESSION. */
    @Override
    public void terminate(Connection connection, Survivor survivor) throws SQLException {
        execute(connection, "CALL ABORT_SESSION(" + survivor.id() + ")");
    }

    private static String comment(String tag) {
        return "/* " + tag + " */ ";
    }

    /** Nothing: a session of H2 carries no name that others could see; see {@link #tagged}. */
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
