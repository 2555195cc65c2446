package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.IdentifierProblem.Kind;
import dev.aludel.revision.NewRevisionProblem.IdentifierTaken;
import dev.aludel.revision.NewRevisionProblem.LabelTaken;
import dev.aludel.revision.NewRevisionProblem.NotAHead;
import dev.aludel.revision.NewRevisionProblem.NothingToMerge;
import dev.aludel.revision.PlanProblem.OverlappingTargets;
import dev.aludel.revision.TargetProblem.HeadUse;
import dev.aludel.revision.TargetProblem.MalformedTarget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the place of a new revision in the graph, so that adding it there keeps the graph sound. Each method throws an
 * {@link AludelException} with a {@link NewRevisionProblem}, {@link TargetProblem}, {@link IdentifierProblem} or {@link
 * PlanProblem}.
 */
public final class NewRevisionPlacer {

    private final RevisionGraph graph;

    /**
     * A placer for a graph.
     *
     * @param graph all revisions of the project
     */
    public NewRevisionPlacer(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * Places one more revision.
     *
     * @param request what it is to follow, {@code head} when it says nothing
     * @param current the rows of the version table; only looked at where a target {@linkplain
     *     RevisionTarget#needsCurrent() needs them}
     * @return the place
     */
    public NewRevision place(NewRevision.Request request, Collection<RevisionId> current) {
        List<String> heads = request.heads().isEmpty() ? List.of("head") : request.heads();
        List<Integer> parents = parents(heads, current);
        if (!request.splice()) {
            refuseInner(parents);
        }
        return placed(parents, request);
    }

    /**
     * Places a merge of several revisions, in the order in which they are named.
     *
     * @param request what to merge, {@code heads} when it says nothing
     * @param current as for {@link #place}
     * @return the place, with at least two parents
     */
    public NewRevision placeMerge(NewRevision.Request request, Collection<RevisionId> current) {
        List<String> heads = request.heads().isEmpty() ? List.of("heads") : request.heads();
        List<Integer> parents = parents(heads, current);
        if (parents.size() < 2) {
            throw new AludelException(
                    new NothingToMerge(parents.stream().map(graph::id).toList()));
        }
        if (!request.splice()) {
            refuseInner(parents);
        }
        return placed(parents, request);
    }

    /**
     * Checks that an identifier is free.
     *
     * @param id the identifier of a revision to be made
     */
    public void requireFree(RevisionId id) {
        Revision holder = graph.names().taken(id.value());
        if (holder != null) {
            throw new AludelException(new IdentifierTaken(id, holder));
        }
    }

    private List<Integer> parents(List<String> heads, Collection<RevisionId> current) {
        Traversal traversal = new Traversal();
        CurrentRows rows = new CurrentRows(graph, current, traversal);
        TargetResolver resolver = new TargetResolver(graph, rows, traversal, HeadUse.NEW_REVISION);
        Set<Integer> parents = new LinkedHashSet<>();
        for (String head : heads) {
            BitSet named = resolver.resolve(RevisionTarget.parse(head)).revisions();
            named.stream().forEach(parents::add);
        }
        refuseOverlap(parents, traversal);
        return List.copyOf(parents);
    }

    /** Parents may depend on each other, but one that another one descends from would be named twice over. */
    private void refuseOverlap(Collection<Integer> parents, Traversal traversal) {
        BitSet all = new BitSet();
        parents.forEach(all::set);
        BitSet implied = Traversal.and(all, traversal.beyond(graph.links().parents(), all));
        if (implied.isEmpty()) {
            return;
        }
        int first = implied.nextSetBit(0);
        BitSet above = traversal.beyond(graph.links().children(), Traversal.only(first));
        throw new AludelException(new OverlappingTargets(graph.id(first), graph.ids(Traversal.and(above, all))));
    }

    private void refuseInner(List<Integer> parents) {
        for (int parent : parents) {
            if (graph.links().children()[parent].length > 0) {
                List<RevisionId> heads =
                        graph.heads().stream().map(Revision::id).toList();
                throw new AludelException(new NotAHead(graph.id(parent), heads));
            }
        }
    }

    private NewRevision placed(List<Integer> parents, NewRevision.Request request) {
        request.labels().forEach(this::requireFreeLabel);
        List<String> dependsOn = new ArrayList<>();
        request.dependsOn().forEach(name -> dependsOn.addAll(dependency(name)));
        return new NewRevision(parents.stream().map(graph::id).toList(), request.labels(), dependsOn);
    }

    private void requireFreeLabel(String label) {
        Identifiers.check(Kind.LABEL, label);
        Revision holder = graph.names().taken(label);
        if (holder != null) {
            throw new AludelException(new LabelTaken(label, holder));
        }
    }

    /** A label stays as it is, so that the file says what its author meant; everything else becomes full identifiers. */
    private List<String> dependency(String name) {
        Revision holder = graph.names().taken(name);
        if (holder != null) {
            return List.of(name);
        }
        List<Revision> found = graph.resolve(RevisionTarget.parse(name), List.of());
        if (found.isEmpty()) {
            throw new AludelException(new MalformedTarget(name, "a revision cannot depend on the base"));
        }
        return found.stream().map(revision -> revision.id().value()).toList();
    }
}
