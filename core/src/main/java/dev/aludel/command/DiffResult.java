package dev.aludel.command;

import java.util.Objects;

/**
 * What leads from one schema to another.
 *
 * @param from the first in words
 * @param to the second in words
 * @param found what differs
 * @param sql a script that leads from the first to the second; empty when nothing does, or when something is undecided
 */
public record DiffResult(String from, String to, CheckResult found, String sql) {

    /** Checks the parts. */
    public DiffResult {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(sql, "sql");
    }
}
