package dev.aludel.command;

import dev.aludel.revision.Revision;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A revision with what the graph and the database say about it.
 *
 * @param revision the revision
 * @param labels the branch labels that hold for it, its own and inherited ones
 * @param head whether nothing follows it
 * @param effectiveHead whether nothing follows it and nothing depends on it
 * @param branchPoint whether several revisions follow it
 * @param current whether the database is at it; false also when the database was not asked
 */
public record RevisionView(
        Revision revision,
        Set<String> labels,
        boolean head,
        boolean effectiveHead,
        boolean branchPoint,
        boolean current) {

    /** Copies the labels, keeping their order. */
    public RevisionView {
        labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels));
    }

    /**
     * Whether several revisions come together in it.
     *
     * @return true for a merge
     */
    public boolean mergePoint() {
        return revision.isMerge();
    }
}
