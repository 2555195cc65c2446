package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.PlanProblem.UnexpectedVersionRows;
import java.util.Collection;
import java.util.Collections;

/** One change of the version table, which holds one row per head; an update or delete must hit exactly one row. */
public sealed interface VersionChange {

    /**
     * A new row.
     *
     * @param revision its revision
     */
    record Insert(RevisionId revision) implements VersionChange {}

    /**
     * A row that changes its revision.
     *
     * @param from the revision it holds
     * @param to the revision it gets
     */
    record Update(RevisionId from, RevisionId to) implements VersionChange {}

    /**
     * A row that goes away.
     *
     * @param revision the revision it holds
     */
    record Delete(RevisionId revision) implements VersionChange {}

    /**
     * Makes the change in a collection that stands for the table.
     *
     * @param rows the rows, changed in place
     * @throws AludelException with {@link UnexpectedVersionRows} when the row to change is not there, or the row to
     *     insert already is; the collection is then as before
     */
    default void applyTo(Collection<RevisionId> rows) {
        switch (this) {
            case Insert insert -> {
                expect(this, rows, insert.revision(), 0);
                rows.add(insert.revision());
            }
            case Update update -> {
                expect(this, rows, update.from(), 1);
                expect(new Insert(update.to()), rows, update.to(), 0);
                rows.remove(update.from());
                rows.add(update.to());
            }
            case Delete delete -> {
                expect(this, rows, delete.revision(), 1);
                rows.remove(delete.revision());
            }
        }
    }

    private static void expect(VersionChange change, Collection<RevisionId> rows, RevisionId revision, int expected) {
        int found = Collections.frequency(rows, revision);
        if (found != expected) {
            throw new AludelException(new UnexpectedVersionRows(change, "the version table", found));
        }
    }
}
