package dev.aludel.config;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How migrations run and where the database keeps account of them.
 *
 * @param versionTable the table with one row per head
 * @param versionTableSchema the schema of the version and history tables, or null for the connection's own
 * @param historyTable the table with the history
 * @param transaction what commits together
 * @param lockTimeout how long one statement waits for a lock on a table before it gives way and tries again; zero to
 *     wait for ever
 * @param lockWait how long to wait for another run of Aludel on the same database to end; zero not to wait
 */
public record RunSettings(
        String versionTable,
        @Nullable String versionTableSchema,
        String historyTable,
        TransactionMode transaction,
        Duration lockTimeout,
        Duration lockWait) {

    /** What a project has that sets nothing. */
    public static final RunSettings DEFAULTS = new RunSettings(
            "aludel_version",
            null,
            "aludel_history",
            TransactionMode.REVISION,
            Duration.ofSeconds(3),
            Duration.ofMinutes(1));

    /** Checks that nothing is missing and no time is negative. */
    public RunSettings {
        Objects.requireNonNull(versionTable, "versionTable");
        Objects.requireNonNull(historyTable, "historyTable");
        Objects.requireNonNull(transaction, "transaction");
        if (lockTimeout.isNegative() || lockWait.isNegative()) {
            throw new IllegalArgumentException("lockTimeout and lockWait must not be negative");
        }
    }

    /**
     * The table with what a run had done of a revision when it was broken off. It is named after the history table.
     *
     * @return its name
     */
    public String journalTable() {
        String suffix = "_history";
        String stem = historyTable.endsWith(suffix)
                ? historyTable.substring(0, historyTable.length() - suffix.length())
                : historyTable;
        return stem + "_journal";
    }

    /**
     * The same settings with another version table.
     *
     * @param table the table's name
     * @return a copy
     */
    public RunSettings withVersionTable(String table) {
        return new RunSettings(table, versionTableSchema, historyTable, transaction, lockTimeout, lockWait);
    }

    /**
     * The same settings with the tables in another schema.
     *
     * @param schema the schema, or null for the connection's own
     * @return a copy
     */
    public RunSettings withVersionTableSchema(@Nullable String schema) {
        return new RunSettings(versionTable, schema, historyTable, transaction, lockTimeout, lockWait);
    }

    /**
     * The same settings with another history table.
     *
     * @param table the table's name
     * @return a copy
     */
    public RunSettings withHistoryTable(String table) {
        return new RunSettings(versionTable, versionTableSchema, table, transaction, lockTimeout, lockWait);
    }

    /**
     * The same settings with other transactions.
     *
     * @param mode what commits together
     * @return a copy
     */
    public RunSettings withTransaction(TransactionMode mode) {
        return new RunSettings(versionTable, versionTableSchema, historyTable, mode, lockTimeout, lockWait);
    }

    /**
     * The same settings with other waiting times.
     *
     * @param timeout how long one statement waits for a lock
     * @param wait how long to wait for another run of Aludel
     * @return a copy
     */
    public RunSettings withLocks(Duration timeout, Duration wait) {
        return new RunSettings(versionTable, versionTableSchema, historyTable, transaction, timeout, wait);
    }
}
