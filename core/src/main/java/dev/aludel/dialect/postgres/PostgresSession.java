package dev.aludel.dialect.postgres;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.Survivor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sessions on PostgreSQL. Tagged through {@code application_name}; {@code statement_timeout} is left as the
 * server has it, but for statements that are long by nature.
 */
final class PostgresSession implements SessionControl {

    /**
     * How often the server looks whether the client is still there while a statement runs (manual 19.3.2, PostgreSQL 14
     * and later). Without it the statement of a client that was killed goes on, and commits.
     */
    private static final String CONNECTION_CHECK_INTERVAL = "1s";

    private static final int FIRST_WITH_CONNECTION_CHECK = 14;

    /** A setting of our own (manual 19.16). */
    private static final String MARK = "aludel.run";

    /** invalid_parameter_value: the server's operating system cannot tell that a client has gone. */
    private static final String NOT_ON_THIS_PLATFORM = "22023";

    private static final Pattern VALIDATE = Pattern.compile(
            "^\\s*ALTER\\s+TABLE\\b.*\\bVALIDATE\\s+CONSTRAINT\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String SURVIVORS = """
        SELECT pid, usename, state, pg_catalog.to_char(state_change, 'YYYY-MM-DD HH24:MI:SS TZ'), query
        FROM pg_catalog.pg_stat_activity
        WHERE application_name = ? AND datname = pg_catalog.current_database()
          AND pid <> pg_catalog.pg_backend_pid()
        ORDER BY pid
        """;

    @Override
    public void prepare(Connection connection, String tag) throws SQLException {
        set(connection, "application_name", tag);
        set(connection, MARK, tag);
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

    /** A pooler carries application_name along when it changes the session, but no setting that it does not know. */
    @Override
    public String identity(Connection connection) throws SQLException {
        String sql = "SELECT pg_catalog.pg_backend_pid() || ' ' || " + "COALESCE(pg_catalog.current_setting('" + MARK
                + "', true), '')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
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

    @Override
    public boolean takesLong(SqlStatement statement) {
        return SessionControl.super.takesLong(statement)
                || VALIDATE.matcher(statement.sql()).find();
    }

    /** Remembered in a setting of our own (manual 19.16), which is taken back with a transaction as the other one is. */
    @Override
    public void liftTimeLimit(Connection connection) throws SQLException {
        run(
                connection,
                "SELECT pg_catalog.set_config('aludel.statement_timeout',"
                        + " pg_catalog.current_setting('statement_timeout'), false),"
                        + " pg_catalog.set_config('statement_timeout', '0', false)");
    }

    @Override
    public void restoreTimeLimit(Connection connection) throws SQLException {
        run(
                connection,
                "SELECT pg_catalog.set_config('statement_timeout',"
                        + " pg_catalog.current_setting('aludel.statement_timeout'), false)");
    }

    /** As of the last ANALYZE or VACUUM; -1 before the first of them (manual 53.11, pg_class), and then it is counted. */
    @Override
    public long estimatedRows(Connection connection, String table) throws SQLException {
        String sql = "SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getLong(1) > 0) {
                    return row.getLong(1);
                }
            }
        }
        return SessionControl.super.estimatedRows(connection, table);
    }

    /** Needs to be a superuser or in pg_monitor: to others the view shows no delays (manual 27.2.4). */
    @Override
    public Optional<Duration> replicationLag(Connection connection) throws SQLException {
        String sql = "SELECT COALESCE(EXTRACT(EPOCH FROM max(replay_lag)) * 1000, 0)::bigint "
                + "FROM pg_catalog.pg_stat_replication";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return Optional.of(row.next() ? Duration.ofMillis(row.getLong(1)) : Duration.ZERO);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** active_sql_transaction, or invalid_transaction_termination of a procedure that commits (manual, appendix A). */
    @Override
    public boolean refusedInTransaction(SQLException failure) {
        return "25001".equals(failure.getSQLState()) || "2D000".equals(failure.getSQLState());
    }

    @Override
    public List<Survivor> survivors(Connection connection, String tag) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SURVIVORS)) {
            statement.setString(1, tag);
            try (ResultSet rows = statement.executeQuery()) {
                List<Survivor> survivors = new ArrayList<>();
                while (rows.next()) {
                    survivors.add(new Survivor(
                            rows.getLong(1),
                            "process " + rows.getLong(1) + " of user " + rows.getString(2) + ", " + rows.getString(3)
                                    + " since " + rows.getString(4) + ": " + Survivor.shortened(rows.getString(5))));
                }
                return survivors;
            }
        }
    }

    /** Needs to be the same user, or a member of pg_signal_backend (manual 9.28.2). */
    @Override
    public void terminate(Connection connection, Survivor survivor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.pg_terminate_backend(?)")) {
            statement.setInt(1, Math.toIntExact(survivor.id()));
            statement.execute();
        }
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
