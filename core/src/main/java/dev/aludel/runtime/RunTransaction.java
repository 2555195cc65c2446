package dev.aludel.runtime;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SessionControl;
import dev.aludel.runtime.output.TransactionSwitch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The transaction of a run: knows whether it is open, and lets single statements step out of it. */
final class RunTransaction implements TransactionSwitch {

    private final Connection connection;
    private final SessionControl session;
    private final boolean rollsBackDdl;
    private final Duration lockTimeout;
    private final LockPatience patience;
    private boolean open;
    private boolean left;
    private boolean committedHalfway;

    RunTransaction(Connection connection, Dialect dialect, Duration lockTimeout, RunListener listener) {
        this.connection = connection;
        this.session = dialect.session();
        this.rollsBackDdl = dialect.capabilities().transactionalDdl();
        this.lockTimeout = lockTimeout;
        this.patience = new LockPatience(lockTimeout, listener);
    }

    void begin() throws SQLException {
        committedHalfway = false;
        session.begin(connection);
        open = true;
    }

    /** Begins after a body that ran without one: what the body did is committed already. */
    void beginAfterBody() throws SQLException {
        begin();
        committedHalfway = true;
    }

    /** The step that follows runs without a transaction; what was done before is committed. */
    void stayOut() throws SQLException {
        commit();
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

    /** Whether what was done since it began can be taken back and done again as a whole. */
    boolean canStartAgain() {
        return rollsBackDdl && !committedHalfway;
    }

    /** A statement that is no part of a transaction failed as a whole, so it alone is run again. */
    @Override
    public boolean again(int tries, SQLException failure) {
        if (open && rollsBackDdl || !session.isLockTimeout(failure)) {
            return false;
        }
        if (tries == 1) {
            patience.restart();
        }
        return patience.pause(String.valueOf(failure.getMessage()));
    }

    /**
     * The limit on waiting for locks is off meanwhile: an index that is built concurrently waits for transactions of others
     * without standing in anybody's way, and giving up would leave it behind invalid (PostgreSQL manual, CREATE INDEX).
     */
    @Override
    public void leave() throws SQLException {
        left = open;
        if (open) {
            commit();
            committedHalfway = true;
        }
        session.limitLockWait(connection, Duration.ZERO);
    }

    @Override
    public void enter() throws SQLException {
        session.limitLockWait(connection, lockTimeout);
        if (left) {
            session.begin(connection);
            open = true;
        }
    }
}
