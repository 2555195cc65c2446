package dev.aludel.dialect;

import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation costs those who use the database meanwhile.
 *
 * @param locks the tables it locks, the strongest lock on each; none when nobody has to wait
 * @param work how much it does while it holds them
 */
public record OperationEffect(List<TableLock> locks, Work work) {

    /** Nobody has to wait for it. */
    public static final OperationEffect NONE = new OperationEffect(List.of(), Work.CATALOGUE);

    /** Copies the list. */
    public OperationEffect {
        locks = List.copyOf(locks);
    }

    /**
     * An effect on one table.
     *
     * @param table the table
     * @param blocked who has to wait
     * @param work how much is done meanwhile
     * @return the effect
     */
    public static OperationEffect on(QualifiedName table, Blocked blocked, Work work) {
        return new OperationEffect(List.of(new TableLock(table, blocked)), work);
    }

    /**
     * An effect on everything in the database, where it has one lock for all.
     *
     * @param blocked who has to wait
     * @param work how much is done meanwhile
     * @return the effect
     */
    public static OperationEffect onDatabase(Blocked blocked, Work work) {
        return new OperationEffect(List.of(new TableLock(null, blocked)), work);
    }

    /** The same effect with a lock on one more table. */
    public OperationEffect and(QualifiedName table, Blocked blocked) {
        boolean known = locks.stream().anyMatch(lock -> table.equals(lock.table()));
        return known
                ? this
                : new OperationEffect(
                        Stream.concat(locks.stream(), Stream.of(new TableLock(table, blocked)))
                                .toList(),
                        work);
    }

    /**
     * A lock.
     *
     * @param table the table or view; null for the whole database
     * @param blocked who has to wait for it
     */
    public record TableLock(@Nullable QualifiedName table, Blocked blocked) {}

    /** Who has to wait for a lock; each waits for what comes before it, too. */
    public enum Blocked {
        /** Other schema changes and maintenance; reads and writes go on. */
        CHANGES,
        /** Those who write; reads go on. */
        WRITES,
        /** Everybody. */
        EVERYTHING
    }

    /** How much is done while locks are held, from little to much. */
    public enum Work {
        /** The catalogue is changed; the size of the table does not matter. */
        CATALOGUE,
        /** All rows are read. */
        SCAN,
        /** An index is built, for which all rows are read. */
        INDEX,
        /** All rows are written anew, and their indexes with them. */
        REWRITE
    }
}
