package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for hazards in revision files. */
final class Lint {

    private final Project project;

    Lint(Project project) {
        this.project = project;
    }

    /** Those of a range, or all. */
    LintResult run(Optional<String> range) {
        RevisionRange parsed = range.map(RevisionRange::parse).orElse(RevisionRange.all());
        Set<RevisionId> current = project.currentIf(parsed.needsCurrent());
        return of(ids(project.graph().history(parsed, current)));
    }

    /** Those that the database has not applied yet. */
    LintResult pending() {
        RevisionGraph graph = project.graph();
        Set<RevisionId> applied = Set.copyOf(ids(Applied.inOrder(graph, project.heads())));
        return of(graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> !applied.contains(id))
                .collect(Collectors.toSet()));
    }

    private LintResult of(Set<RevisionId> wanted) {
        Dialect dialect = project.offlineDialect();
        List<ReviewedRevision> all = new RevisionReview(project, project.graph(), dialect).all();
        return new LintResult(
                dialect.displayName(),
                all.stream()
                        .filter(each -> wanted.contains(each.revision().id()))
                        .toList());
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toSet());
    }
}
