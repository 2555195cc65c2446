package dev.aludel.command;

import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.util.List;

/** Applies revisions. */
final class Upgrade {

    private final Project project;

    Upgrade(Project project) {
        this.project = project;
    }

    RunResult run(List<String> targets, RunListener listener) {
        RevisionTarget[] parsed = Targets.parse(targets);
        project.graph();
        return project.online(session -> project.runner(session, listener)
                .run(session.connection(), heads -> project.planner().upgrade(heads, parsed)));
    }

    String sql(String range) {
        MigrationPlan plan = project.planner().upgradeScript(RevisionRange.parseForScript(range));
        List<Revision> applied = Applied.inOrder(project.graph(), plan.headsBefore());
        return project.offlineRunner().script(plan, applied);
    }
}
