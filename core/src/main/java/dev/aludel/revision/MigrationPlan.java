package dev.aludel.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a run will do, in order: the steps, and the rows of the version table before the first and after the last.
 *
 * @param steps the steps in the order in which they run
 * @param headsBefore the rows that the plan starts from
 * @param headsAfter the rows when all steps have run
 */
public record MigrationPlan(List<MigrationStep> steps, Set<RevisionId> headsBefore, Set<RevisionId> headsAfter) {

    /** Copies the collections, keeping their order. */
    public MigrationPlan {
        steps = List.copyOf(steps);
        headsBefore = Collections.unmodifiableSet(new LinkedHashSet<>(headsBefore));
        headsAfter = Collections.unmodifiableSet(new LinkedHashSet<>(headsAfter));
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true when it has no steps
     */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /**
     * The revisions whose code runs, in order.
     *
     * @return the revisions; none for a stamp
     */
    public List<Revision> revisions() {
        return steps.stream()
                .map(MigrationStep::revision)
                .filter(Objects::nonNull)
                .toList();
    }
}
