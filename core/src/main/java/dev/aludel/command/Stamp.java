package dev.aludel.command;

import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.ChangePolicy;
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

    RunResult run(List<String> targets, boolean purge, RunListener listener) {
        RevisionTarget[] parsed = Targets.parse(targets);
        MigrationPlanner planner = project.planner();
        return project.online(session -> project.runner(session, listener, ChangePolicy.LENIENT, RecoveryPolicy.FORGET)
                .run(
                        session.connection(),
                        heads -> purge ? planner.stampPurging(heads, parsed) : planner.stamp(heads, parsed)));
    }

    String sql(List<String> ranges) {
        MigrationPlan plan = project.planner()
                .stampScript(ranges.stream().map(RevisionRange::parseForScript).toList());
        return project.offlineRunner().script(plan, List.of());
    }
}
