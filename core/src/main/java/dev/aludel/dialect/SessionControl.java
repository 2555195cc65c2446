package dev.aludel.dialect;

import dev.aludel.ddl.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Prepares a connection for a run, and begins and ends its transactions. */
public interface SessionControl {

    /**
     * Prepares a fresh connection: tags it, sets time limits.
     *
     * @param connection the connection, in autocommit mode
     * @param tag what names the run in the server's process list, at most 48 characters
     * @throws SQLException when the database refuses
     */
    void prepare(Connection connection, String tag) throws SQLException;

    /**
     * Sets how long a statement of this session waits for a lock before it fails. Whoever else wants what it waits for
     * queues up behind it, so long waits stop an application. Does nothing unless overridden.
     *
     * @param connection the connection, in autocommit mode
     * @param limit the longest wait, rounded up to what the database can count; zero to wait for ever
     * @throws SQLException when the database refuses
     */
    default void limitLockWait(Connection connection, Duration limit) throws SQLException {}

    /**
     * Whether a statement failed only because it did not get a lock in time, and so may be tried again.
     *
     * @param failure what the driver threw
     * @return false unless overridden
     */
    default boolean isLockTimeout(SQLException failure) {
        return false;
    }

    /**
     * What a statement does to the transaction it is run in.
     *
     * @param statement the statement
     * @return unless overridden, what holds where transactions cover DDL: all of it joins, but for what has to run outside
     */
    default StatementEffect effect(SqlStatement statement) {
        return switch (statement.placement()) {
            case ANYWHERE -> StatementEffect.JOINS;
            case OUTSIDE_TRANSACTION -> StatementEffect.ofLoneStatement(statement.sql());
        };
    }

    /**
     * Whether a statement was refused, and nothing done, only because it was in a transaction.
     *
     * @param failure what the driver threw
     * @return false unless overridden
     */
    default boolean refusedInTransaction(SQLException failure) {
        return false;
    }

    /**
     * Whether a statement is long by nature and stands in nobody's way meanwhile, so that no limit of the server on the time
     * of a statement may end it: an index built concurrently, a constraint being validated.
     *
     * @param statement the statement
     * @return unless overridden, what has to run outside a transaction
     */
    default boolean takesLong(SqlStatement statement) {
        return statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION;
    }

    /**
     * Takes the server's limit on the time of a statement off. Does nothing unless overridden.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses
     */
    default void liftTimeLimit(Connection connection) throws SQLException {}

    /**
     * Puts the limit back that {@link #liftTimeLimit} took off. Does nothing unless overridden.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses
     */
    default void restoreTimeLimit(Connection connection) throws SQLException {}

    /**
     * What tells this session from every other one of the server, as the server sees it now.
     *
     * @param connection the connection
     * @return the same text for as long as the connection leads to the same session, which {@link #prepare} has marked; empty,
     *     unless overridden, where connections cannot lead to different ones
     * @throws SQLException when the database refuses
     */
    default String identity(Connection connection) throws SQLException {
        return "";
    }

    /**
     * Other forms of a statement that the server refuses, before it does anything, when it cannot do it without stopping those
     * who write to the table. They are tried in this order.
     *
     * @param sql the statement, which was made from an operation
     * @return the forms; none, unless overridden, where the server knows no such thing or it does not fit the statement
     */
    default List<String> gentleForms(String sql) {
        return List.of();
    }

    /**
     * Whether the server refused such a form because it cannot do it in this way.
     *
     * @param failure what the driver threw
     * @return false unless overridden
     */
    default boolean refusedGentleForm(SQLException failure) {
        return false;
    }

    /**
     * About how much the server would have to copy for a statement of which it refused all gentle forms.
     *
     * @param connection the connection
     * @param sql the statement
     * @return the size of its table in bytes, indexes included; 0, unless overridden, where it has none
     * @throws SQLException when the database refuses
     */
    default long estimatedCopy(Connection connection, String sql) throws SQLException {
        return 0;
    }

    /**
     * A statement as it is sent, so that it can be told in the server's process list which run it belongs to.
     *
     * @param sql the statement
     * @param tag what names the run
     * @return the statement unless overridden
     */
    default String tagged(String sql, String tag) {
        return sql;
    }

    /**
     * Other sessions of a run that is over: the server goes on with a statement after its client was killed.
     *
     * @param connection this session
     * @param tag what names the run
     * @return the sessions; none unless overridden
     * @throws SQLException when the database refuses
     */
    default List<Survivor> survivors(Connection connection, String tag) throws SQLException {
        return List.of();
    }

    /**
     * Ends another session.
     *
     * @param connection this session
     * @param survivor the other one
     * @throws SQLException when the database refuses, as it does without the privilege
     */
    default void terminate(Connection connection, Survivor survivor) throws SQLException {
        throw new SQLFeatureNotSupportedException("this database has no sessions to be ended");
    }

    /**
     * Begins a transaction.
     *
     * @param connection the connection, in autocommit mode
     * @throws SQLException when the database refuses
     */
    void begin(Connection connection) throws SQLException;

    /**
     * Checks and commits the transaction; afterwards the connection is in autocommit mode.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses; the transaction is then still to be rolled back
     */
    void commit(Connection connection) throws SQLException;

    /**
     * Rolls the transaction back; afterwards the connection is in autocommit mode.
     *
     * @param connection the connection
     * @throws SQLException when the connection is lost
     */
    void rollback(Connection connection) throws SQLException;

    /**
     * Begins a transaction that changes rows and nothing else, as one of many. {@link #rollback} takes it back.
     *
     * @param connection the connection, in autocommit mode
     * @throws SQLException when the database refuses
     */
    default void beginRows(Connection connection) throws SQLException {
        begin(connection);
    }

    /**
     * Commits what {@link #beginRows} began.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses; the transaction is then still to be rolled back
     */
    default void commitRows(Connection connection) throws SQLException {
        commit(connection);
    }

    /**
     * Whether a transaction failed only because of another one that ran at the same time: a deadlock, or a conflict of two
     * that cannot be put one after the other. Done again from its start it may succeed.
     *
     * @param failure what the driver threw
     * @return unless overridden, whether its SQLSTATE is of the class that the standard has for this, transaction rollback
     */
    default boolean isConflict(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("40");
    }

    /**
     * About how many rows a table has, for telling how much is left to do.
     *
     * @param connection the connection
     * @param table the table's name in SQL
     * @return the number; counted unless overridden
     * @throws SQLException when the database refuses
     */
    default long estimatedRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * How far the replica that is furthest behind is behind.
     *
     * @param connection a connection to the primary
     * @return the delay, zero when there is no replica; empty, unless overridden, where a primary does not know
     * @throws SQLException when the database refuses
     */
    default Optional<Duration> replicationLag(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /**
     * What a script begins with, so that the database's own client reads the rest of it rightly and stops at the first
     * error.
     *
     * @return lines as the client takes them, delimiters included; empty for none
     */
    default List<String> scriptPreamble() {
        return List.of();
    }

    /** The statements that begin a transaction in a script, without closing delimiters. */
    List<String> scriptBegin();

    /** The statements that commit a transaction in a script, without closing delimiters. */
    List<String> scriptCommit();

    /**
     * The time at which a script runs.
     *
     * @return an SQL expression for the current date and time in UTC, to the millisecond where the database has that;
     *     {@code CURRENT_TIMESTAMP} unless overridden
     */
    default String utcNow() {
        return "CURRENT_TIMESTAMP";
    }

    /**
     * A statement as the database's own client wants it in a script, closing delimiter included.
     *
     * @param sql the statement, without a closing delimiter
     * @return one or more lines, without a line break at the end
     */
    default String scriptStatement(String sql) {
        return sql + ";";
    }
}
