package dev.aludel.runtime;

import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run did.
 *
 * @param steps the steps that ran, in order
 * @param headsBefore where the database stood
 * @param headsAfter where it stands
 * @param took how long it all took
 */
public record RunResult(
        List<StepResult> steps, Set<RevisionId> headsBefore, Set<RevisionId> headsAfter, Duration took) {

    /**
     * A step that ran.
     *
     * @param step the step
     * @param took how long it took
     * @param statements how many statements it ran
     */
    public record StepResult(MigrationStep step, Duration took, int statements) {}

    /** Copies the parts, keeping their order. */
    public RunResult {
        steps = List.copyOf(steps);
        headsBefore = Collections.unmodifiableSet(new LinkedHashSet<>(headsBefore));
        headsAfter = Collections.unmodifiableSet(new LinkedHashSet<>(headsAfter));
    }
}
