package dev.aludel.command;

import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.ChangePolicy;
import dev.aludel.runtime.Planner;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.util.List;

/** Writes the version table without running anything. */
final class Stamp {

    private final Project project;

    Stamp(Project project) {
        this.project = project;
    }

    /** Compares with the database before it writes, unless it is forced. */
    RunResult run(List<String> targets, boolean purge, boolean force, RunListener listener) {
        RevisionTarget[] parsed = Targets.parse(targets);
        MigrationPlanner planner = project.planner();
        Planner stamping = heads -> purge ? planner.stampPurging(heads, parsed) : planner.stamp(heads, parsed);
        return project.online(session -> {
            if (!force) {
                MigrationPlan plan = stamping.plan(session.heads());
                StampCheck.require(new StampCheck(project, session).run(plan.headsBefore(), plan.headsAfter()));
            }
            return project.runner(session, listener, ChangePolicy.LENIENT, RecoveryPolicy.FORGET)
                    .run(session.connection(), stamping);
        });
    }

    String sql(List<String> ranges) {
        MigrationPlan plan = project.planner()
                .stampScript(ranges.stream().map(RevisionRange::parseForScript).toList());
        return project.offlineRunner().script(plan, List.of());
    }
}
