package dev.aludel.command;

import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionRange;
import java.util.Optional;
import java.util.Set;

/** Lists revisions, or what was done to the database, newest first. */
final class History {

    private final Project project;

    History(Project project) {
        this.project = project;
    }

    HistoryResult run(Optional<String> range, boolean indicateCurrent) {
        RevisionRange parsed = range.map(RevisionRange::parse).orElse(RevisionRange.all());
        Set<RevisionId> current = project.currentIf(indicateCurrent || parsed.needsCurrent());
        return new HistoryResult(project.views(current).of(project.graph().history(parsed, current)));
    }

    AppliedHistory applied() {
        return new AppliedHistory(project.config().database().display(), project.entries());
    }
}
