package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Takes a database's migration lock by trying again and again, never by waiting inside the server. */
final class RunLock {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final MigrationLock lock;
    private final String key;
    private final Duration patience;
    private final RunListener listener;

    RunLock(MigrationLock lock, String key, Duration patience, RunListener listener) {
        this.lock = lock;
        this.key = key;
        this.patience = patience;
        this.listener = listener;
    }

    void acquire(Connection connection) throws SQLException {
        long started = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (!lock.tryAcquire(connection, key)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - started);
            String holder = lock.holder(connection, key).orElse("it did not say who it is");
            if (waited.compareTo(patience) >= 0) {
                throw new AludelException(new RuntimeProblem.LockedOut(holder, waited.toSeconds() + " s"));
            }
            listener.waiting(holder, waited);
            Pause.of(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    void release(Connection connection, Exception reason) {
        try {
            lock.release(connection, key);
        } catch (SQLException e) {
            reason.addSuppressed(e); // the server lets go of the lock itself when the session ends
        }
    }

    void release(Connection connection) throws SQLException {
        lock.release(connection, key);
    }
}
