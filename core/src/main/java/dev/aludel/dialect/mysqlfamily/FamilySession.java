package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.StatementEffect;
import dev.aludel.dialect.Survivor;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final int UNKNOWN_VARIABLE = 1193;
    private static final int READ_ONLY_VARIABLE = 1238;
    private static final int GLOBAL_VARIABLE = 1229;

    /** The first words of what commits implicitly, or changes more than rows. */
    private static final Set<String> COMMITTING = Set.of(
            "ALTER",
            "ANALYZE",
            "BACKUP",
            "CACHE",
            "CHANGE",
            "CHECK",
            "CREATE",
            "DROP",
            "FLUSH",
            "GRANT",
            "IMPORT",
            "INSTALL",
            "OPTIMIZE",
            "PURGE",
            "RENAME",
            "REPAIR",
            "RESET",
            "REVOKE",
            "START",
            "STOP",
            "TRUNCATE",
            "UNINSTALL");

    private static final Set<String> OWN_PROGRAMS = Set.of("CALL", "EXECUTE", "BEGIN", "LOCK", "UNLOCK", "COMMIT");

    private static final Pattern TEMPORARY =
            Pattern.compile("^\\s*(CREATE|DROP)\\s+TEMPORARY\\s", Pattern.CASE_INSENSITIVE);

    /**
     * A backslash is an escape, as our literals have it. MariaDB's driver turns IGNORE_SPACE on, under which names of functions
     * are reserved words: what a client takes would be refused, and the other way round; it stays where the server has it.
     */
    private static final String MODES =
            "SET SESSION sql_mode = REPLACE(IF(FIND_IN_SET('IGNORE_SPACE', @@GLOBAL.sql_mode), @@SESSION.sql_mode,"
                    + " REPLACE(@@SESSION.sql_mode, 'IGNORE_SPACE', '')), 'NO_BACKSLASH_ESCAPES', '')";

    /** Makes a session control. */
    public FamilySession() {}

    @Override
    public void prepare(Connection connection, String tag) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET @aludel_session = ?")) {
            statement.setString(1, tag);
            statement.execute();
        }
        execute(connection, "SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
        execute(connection, MODES);
        nameTimestampDefaults(connection);
        freshStatistics(connection);
    }

    /** Numbers about tables are else up to a day old (MySQL 8.0 manual 5.1.8); MariaDB does not know the setting. */
    private static void freshStatistics(Connection connection) throws SQLException {
        try {
            execute(connection, "SET SESSION information_schema_stats_expiry = 0");
        } catch (SQLException unknown) {
            if (unknown.getErrorCode() != UNKNOWN_VARIABLE) {
                throw unknown;
            }
        }
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

    /** DDL commits what came before it and itself, and so does some more (MySQL 8.0 manual 13.3.3). */
    @Override
    public StatementEffect effect(SqlStatement statement) {
        String word = StatementEffect.firstWord(statement.sql());
        if (OWN_PROGRAMS.contains(word)) {
            return StatementEffect.OPAQUE;
        }
        boolean commits =
                COMMITTING.contains(word) && !TEMPORARY.matcher(statement.sql()).find();
        return commits ? StatementEffect.COMMITS : StatementEffect.JOINS;
    }

    /** Proxies may send each transaction to another session. */
    @Override
    public String identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT CONCAT(CONNECTION_ID(), ' ', COALESCE(@aludel_session, ''))")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public List<String> gentleForms(String sql) {
        return GentleForms.of(sql);
    }

    @Override
    public boolean refusedGentleForm(SQLException failure) {
        return GentleForms.refused(failure);
    }

    @Override
    public long estimatedCopy(Connection connection, String sql) throws SQLException {
        QualifiedName table = GentleForms.table(sql).orElse(null);
        if (table == null) {
            return 0;
        }
        String query = "SELECT data_length + index_length FROM information_schema.tables "
                + "WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** What the optimizer reckons with. */
    @Override
    public long estimatedRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN SELECT COUNT(*) FROM " + table)) {
            return row.next() ? row.getLong("rows") : 0;
        }
    }

    /** The process list shows the text of a running statement, comments included. */
    @Override
    public String tagged(String sql, String tag) {
        return comment(tag) + sql;
    }

    /** Without the privilege PROCESS the process list shows the account's own sessions, which these are. */
    @Override
    public List<Survivor> survivors(Connection connection, String tag) throws SQLException {
        String sql = "SELECT id, user, host, time, state, info FROM information_schema.processlist "
                + "WHERE info LIKE ? AND id <> CONNECTION_ID() ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, comment(tag) + "%");
            try (ResultSet rows = statement.executeQuery()) {
                List<Survivor> survivors = new ArrayList<>();
                while (rows.next()) {
                    survivors.add(new Survivor(
                            rows.getLong(1),
                            "session " + rows.getLong(1) + " of " + rows.getString(2) + " from " + rows.getString(3)
                                    + ", for " + rows.getLong(4) + " s " + rows.getString(5) + ": "
                                    + Survivor.shortened(rows.getString(6))));
                }
                return survivors;
            }
        }
    }

    @Override
    public void terminate(Connection connection, Survivor survivor) throws SQLException {
        execute(connection, "KILL " + survivor.id());
    }

    private static String comment(String tag) {
        return "/* " + tag + " */ ";
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

    /**
     * Scripts are in UTF-8, whatever the client takes them for; views and programs remember the collation of the session that
     * made them, so that it has to be the one a driver has as well.
     */
    @Override
    public List<String> scriptPreamble() {
        return List.of("SET NAMES utf8mb4;");
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
