package dev.aludel.command;

import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks up what is to be shown about revisions. */
final class RevisionViews {

    private final RevisionGraph graph;
    private final Set<RevisionId> heads;
    private final Set<RevisionId> effectiveHeads;
    private final Set<RevisionId> branchPoints;
    private final Set<RevisionId> current;

    RevisionViews(RevisionGraph graph, Collection<RevisionId> current) {
        this.graph = graph;
        this.heads = ids(graph.heads());
        this.effectiveHeads = ids(graph.effectiveHeads());
        this.branchPoints = ids(graph.branchPoints());
        this.current = Set.copyOf(current);
    }

    List<RevisionView> of(Collection<Revision> revisions) {
        return revisions.stream().map(this::of).toList();
    }

    RevisionView of(Revision revision) {
        RevisionId id = revision.id();
        return new RevisionView(
                revision,
                graph.labelsOf(id),
                heads.contains(id),
                effectiveHeads.contains(id),
                branchPoints.contains(id),
                current.contains(id));
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        Set<RevisionId> ids = new HashSet<>();
        revisions.forEach(revision -> ids.add(revision.id()));
        return ids;
    }
}
