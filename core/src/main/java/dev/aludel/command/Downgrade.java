package dev.aludel.command;

import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.ChangePolicy;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.util.List;

/** Takes revisions back. */
final class Downgrade {

    private final Project project;

    Downgrade(Project project) {
        this.project = project;
    }

    RunResult run(String target, RecoveryPolicy recovery, RunListener listener) {
        RevisionTarget parsed = Targets.parse(target);
        project.graph();
        return project.online(session -> project.runner(session, listener, ChangePolicy.LENIENT, recovery)
                .run(session.connection(), heads -> project.planner().downgrade(heads, parsed)));
    }

    String sql(String range) {
        MigrationPlan plan = project.planner().downgradeScript(RevisionRange.parse(range));
        List<Revision> applied = Applied.inOrder(project.graph(), plan.headsBefore());
        return project.offlineRunner().script(plan, applied);
    }
}
