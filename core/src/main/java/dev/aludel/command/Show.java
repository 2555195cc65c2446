package dev.aludel.command;

import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import java.util.List;
import java.util.Set;

/** Shows revisions in full. */
final class Show {

    private final Project project;

    Show(Project project) {
        this.project = project;
    }

    List<RevisionView> run(String target) {
        RevisionTarget parsed = Targets.parse(target);
        Set<RevisionId> current = project.currentIf(parsed.needsCurrent());
        return project.views(current).of(project.graph().resolve(parsed, current));
    }
}
