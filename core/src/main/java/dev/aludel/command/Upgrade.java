package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.ChangePolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies revisions. */
final class Upgrade {

    private final Project project;

    Upgrade(Project project) {
        this.project = project;
    }

    RunResult run(UpgradeRequest request, RunListener listener) {
        RevisionTarget[] parsed = Targets.parse(request.targets());
        ChangePolicy policy =
                new ChangePolicy(heads -> Applied.inOrder(project.graph(), heads), accepted(request.acceptChanged()));
        try {
            return project.online(session -> project.runner(session, listener, policy, request.recovery())
                    .run(session.connection(), heads -> project.planner().upgrade(heads, parsed)));
        } catch (AludelException e) {
            throw AlreadyThere.explained(e);
        }
    }

    private Set<RevisionId> accepted(List<String> names) {
        return names.stream()
                .map(Targets::parse)
                .flatMap(target -> project.graph().resolve(target, Set.of()).stream())
                .map(Revision::id)
                .collect(Collectors.toSet());
    }

    String sql(String range) {
        MigrationPlan plan = project.planner().upgradeScript(RevisionRange.parseForScript(range));
        List<Revision> applied = Applied.inOrder(project.graph(), plan.headsBefore());
        return project.offlineRunner().script(plan, applied);
    }
}
