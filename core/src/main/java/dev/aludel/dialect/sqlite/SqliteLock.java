package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.MigrationLock;
import java.sql.Connection;
import java.util.Optional;

/**
 * The write lock of the file itself, which {@link SqliteSession#begin} takes with BEGIN IMMEDIATE; so there is nothing to do
 * here.
 *
 * <p>What holds: of two runners that start at the same moment, one begins its transaction and the other waits for it
 * (sqlite.org/lockingv3.html). Each looks at the version table again inside its transaction, where nobody else can write, so
 * no revision is applied twice; the runners may take turns between two revisions. What does not hold: a revision without a
 * transaction is not kept apart from another run.
 */
final class SqliteLock implements MigrationLock {

    @Override
    public boolean tryAcquire(Connection connection, String key) {
        return true;
    }

    @Override
    public void release(Connection connection, String key) {}

    @Override
    public Optional<String> holder(Connection connection, String key) {
        return Optional.empty();
    }
}
