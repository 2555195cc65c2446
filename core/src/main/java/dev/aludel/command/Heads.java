package dev.aludel.command;

import dev.aludel.revision.RevisionGraph;
import java.util.List;
import java.util.Set;

/** Lists the revisions that nothing follows, and those that several follow. */
final class Heads {

    private final Project project;

    Heads(Project project) {
        this.project = project;
    }

    List<RevisionView> run(boolean resolveDependencies) {
        RevisionGraph graph = project.graph();
        return project.views(Set.of()).of(resolveDependencies ? graph.effectiveHeads() : graph.heads());
    }

    List<BranchPoint> branches() {
        RevisionViews views = project.views(Set.of());
        return project.graph().branchPoints().stream()
                .map(point -> new BranchPoint(
                        views.of(point), views.of(project.graph().children(point.id()))))
                .toList();
    }
}
