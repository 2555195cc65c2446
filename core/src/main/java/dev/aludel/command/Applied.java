package dev.aludel.command;

import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import java.util.List;
import java.util.Set;

/** The revisions that are applied when a database stands at some heads. */
final class Applied {

    private Applied() {}

    /** Them in an order in which they can be applied. */
    static List<Revision> inOrder(RevisionGraph graph, Set<RevisionId> heads) {
        RevisionTarget[] targets = heads.stream().map(RevisionTarget::of).toArray(RevisionTarget[]::new);
        return targets.length == 0
                ? List.of()
                : new MigrationPlanner(graph).upgrade(Set.of(), targets).revisions();
    }
}
