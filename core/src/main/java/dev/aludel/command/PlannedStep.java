package dev.aludel.command;

import dev.aludel.revision.MigrationStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a plan would do.
 *
 * @param step the step
 * @param changes its changes in order, as far as they can be told before it runs
 * @param atomic whether it is undone as a whole when it fails
 * @param stop why the rest cannot be told, or why it would fail, in words; null when everything is told
 */
public record PlannedStep(
        MigrationStep step,
        List<PlannedChange> changes,
        boolean atomic,
        @Nullable Stop stop) {

    /** Copies the list. */
    public PlannedStep {
        changes = List.copyOf(changes);
    }

    /**
     * Where the telling ends.
     *
     * @param certain whether the step would fail there; otherwise it only depends on what the database says then
     * @param reason what happens there, in words
     * @param place file and line; empty when not known
     */
    public record Stop(boolean certain, String reason, String place) {}

    /** Whether the step would fail. */
    public boolean fails() {
        return stop != null && stop.certain();
    }
}
