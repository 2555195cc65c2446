package dev.aludel.runtime;

import dev.aludel.dialect.SessionControl;
import dev.aludel.runtime.output.TransactionSwitch;
import java.sql.Connection;
import java.sql.SQLException;

/** The transaction of a run: knows whether it is open, and lets single statements step out of it. */
final class RunTransaction implements TransactionSwitch {

    private final Connection connection;
    private final SessionControl session;
    private boolean open;
    private boolean left;
    private boolean committedHalfway;

    RunTransaction(Connection connection, SessionControl session) {
        this.connection = connection;
        this.session = session;
    }

    void begin() throws SQLException {
        session.begin(connection);
        open = true;
        committedHalfway = false;
    }

    /** Begins after a body that ran without one: what the body did is committed already. */
    void beginAfterBody() throws SQLException {
        begin();
        committedHalfway = true;
    }

    boolean isOpen() {
        return open;
    }

    /** Whether something of the current step was committed before its end. */
    boolean committedHalfway() {
        return committedHalfway;
    }

    void commit() throws SQLException {
        if (open) {
            session.commit(connection);
            open = false;
        }
    }

    /** Rolls back if it is open; a failure to do so is added to the one that led here. */
    void rollback(Exception reason) {
        if (!open) {
            return;
        }
        open = false;
        try {
            session.rollback(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void leave() throws SQLException {
        left = open;
        if (open) {
            commit();
            committedHalfway = true;
        }
    }

    @Override
    public void enter() throws SQLException {
        if (left) {
            session.begin(connection);
            open = true;
        }
    }
}
