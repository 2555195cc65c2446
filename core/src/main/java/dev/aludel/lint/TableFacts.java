package dev.aludel.lint;

import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about tables besides their definition.
 *
 * @param rows how many rows they have, as far as that is known
 * @param fresh those that were created by operations before in the same run: empty, and nobody uses them yet
 */
public record TableFacts(RowCounts rows, Set<QualifiedName> fresh) {

    /** Nothing is known. */
    public static final TableFacts NONE = new TableFacts(RowCounts.UNKNOWN, Set.of());

    /** Copies the set. */
    public TableFacts {
        fresh = Set.copyOf(fresh);
    }

    /**
     * How many rows a table has.
     *
     * @param table the table
     * @return the number, or empty when it is not known
     */
    public Optional<RowCount> rowsOf(QualifiedName table) {
        return rows.of(table);
    }

    /**
     * Whether a table has rows, or may have.
     *
     * @param table the table
     * @return false for one that is new or known to be empty
     */
    public boolean mayHaveRows(QualifiedName table) {
        return !fresh.contains(table)
                && rowsOf(table).map(count -> !count.isNone()).orElse(true);
    }
}
