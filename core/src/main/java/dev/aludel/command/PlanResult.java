package dev.aludel.command;

import dev.aludel.revision.MigrationPlan;
import java.util.List;

/**
 * What a run would do. Nothing of it has been done.
 *
 * @param database the database, without password
 * @param plan the plan
 * @param steps its steps in order, each with what it would do; they end with one that would certainly fail
 */
public record PlanResult(String database, MigrationPlan plan, List<PlannedStep> steps) {

    /** Copies the list. */
    public PlanResult {
        steps = List.copyOf(steps);
    }

    /** Whether a step would certainly fail. */
    public boolean fails() {
        return steps.stream().anyMatch(PlannedStep::fails);
    }
}
