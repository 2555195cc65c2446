package dev.aludel.runtime;

import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.RevisionId;
import java.util.Set;

/** Makes the plan from where a database stands. Called again when the database moved before the lock was had. */
@FunctionalInterface
public interface Planner {

    /**
     * Makes the plan.
     *
     * @param heads the rows of the version table
     * @return the plan
     * @throws dev.aludel.AludelException when there is none
     */
    MigrationPlan plan(Set<RevisionId> heads);
}
