package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

/**
 * Where a column goes (MySQL, MariaDB, and SQLite when the table is rebuilt).
 *
 * @param after the column it follows; {@code null} puts it first
 */
public record ColumnPosition(@Nullable String after) {

    /** Before all others. */
    public static final ColumnPosition FIRST = new ColumnPosition(null);
}
