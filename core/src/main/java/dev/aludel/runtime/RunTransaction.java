package dev.aludel.runtime;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The transaction of a run: knows whether it is open, and lets single statements step out of it. */
final class RunTransaction {

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

    /** Begins the transaction of a step. */
    void begin() throws SQLException {
        committedHalfway = false;
        beginAgain();
    }

    /** Begins another one in the same step: what was done so far is committed already. */
    void beginAgain() throws SQLException {
        session.begin(connection);
        open = true;
    }

    /** The step that follows runs without a transaction; what was done before is committed. */
    void stayOut() throws SQLException {
        commit();
        committedHalfway = false;
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

    /** Commits a part of the current step. */
    void commitPart() throws SQLException {
        commit();
        committedHalfway = true;
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

    /** Whether a statement that is refused takes back what its transaction did before. */
    boolean failsAsAWhole() {
        return open && rollsBackDdl;
    }

    /** Whether a statement that failed is to be run again, alone or with what its transaction did; waits before it says so. */
    boolean again(int tries, SQLException failure) {
        if (!session.isLockTimeout(failure)) {
            return false;
        }
        if (tries == 1) {
            patience.restart();
        }
        return patience.pause(String.valueOf(failure.getMessage()));
    }

    /** Commits a part of the step and leaves the transaction; does only the latter when there is none. */
    void leave() throws SQLException {
        left = open;
        commitPart();
    }

    /** Begins again after {@link #leave()}; does nothing when there was no transaction to leave. */
    void enter() throws SQLException {
        if (left) {
            beginAgain();
        }
    }

    /**
     * There is no limit on waiting for locks, nor on time: an index that is built concurrently waits for transactions of
     * others without standing in anybody's way, and giving up would leave it behind invalid (PostgreSQL manual, CREATE
     * INDEX).
     */
    void liftLimits() throws SQLException {
        session.limitLockWait(connection, Duration.ZERO);
        session.liftTimeLimit(connection);
    }

    void restoreLimits() throws SQLException {
        session.limitLockWait(connection, lockTimeout);
        session.restoreTimeLimit(connection);
    }
}
