package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.TargetProblem.UnknownRevision;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a project and how they stand on each other: an immutable directed acyclic graph with several bases
 * and heads, merges, branch labels and dependencies across branches. Every list it returns is newest first, in an order
 * that depends on the revisions alone.
 *
 * <p>Two kinds of edges: a revision <em>follows</em> its parents ({@code down}), and it may <em>depend</em> on revisions
 * of other branches. A head is a revision that none follows, whether or not another one depends on it.
 */
public final class RevisionGraph {

    private final List<Revision> revisions;
    private final Links links;
    private final Map<RevisionId, Integer> numbers = new HashMap<>();
    private final Names names;
    private @Nullable BranchLabels labels;

    private RevisionGraph(List<Revision> newestFirst, Links links) {
        this.revisions = List.copyOf(newestFirst);
        this.links = links;
        for (int number = 0; number < revisions.size(); number++) {
            numbers.put(revisions.get(number).id(), number);
        }
        this.names = new Names(revisions);
    }

    /**
     * Makes the graph.
     *
     * @param revisions all revisions of the project, in any order
     * @return the graph
     * @throws AludelException with the first {@link GraphProblem} that {@link #check} finds
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        GraphReader reader = new GraphReader(revisions);
        if (!reader.problems().isEmpty()) {
            throw new AludelException(reader.problems().getFirst());
        }
        int[] order = TopologicalOrder.newestFirst(reader.revisions(), reader.required());
        List<Revision> newestFirst =
                IntStream.of(order).mapToObj(reader.revisions()::get).toList();
        return new RevisionGraph(
                newestFirst, new Links(renumbered(reader.parents(), order), renumbered(reader.required(), order)));
    }

    /**
     * Finds everything that keeps revisions from being a graph.
     *
     * @param revisions all revisions of the project, in any order
     * @return the problems, each a {@link GraphProblem}; empty when {@link #of} would succeed
     */
    public static List<RevisionProblem> check(Collection<Revision> revisions) {
        return List.copyOf(new GraphReader(revisions).problems());
    }

    /**
     * All revisions.
     *
     * @return newest first: each before everything it follows or depends on
     */
    public List<Revision> revisions() {
        return revisions;
    }

    /**
     * Whether there is no revision at all.
     *
     * @return true for a project without revisions
     */
    public boolean isEmpty() {
        return revisions.isEmpty();
    }

    /**
     * The revision with an identifier, which must be there.
     *
     * @param id the full identifier
     * @return the revision
     * @throws AludelException with {@link UnknownRevision} when there is none
     */
    public Revision get(RevisionId id) {
        return revisions.get(number(id));
    }

    /**
     * The revision with an identifier, if there is one.
     *
     * @param id the full identifier
     * @return the revision, or empty
     */
    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(numbers.get(id)).map(revisions::get);
    }

    /**
     * The revisions that none follows.
     *
     * @return newest first
     */
    public List<Revision> heads() {
        return list(Links.withoutAny(links.children()));
    }

    /**
     * The heads that no other revision depends on: what the version table holds when everything is applied.
     *
     * @return newest first
     */
    public List<Revision> effectiveHeads() {
        return list(Links.withoutAny(links.dependents()));
    }

    /**
     * The revisions that follow none.
     *
     * @return newest first
     */
    public List<Revision> bases() {
        return list(Links.withoutAny(links.parents()));
    }

    /**
     * The revisions that several follow.
     *
     * @return newest first
     */
    public List<Revision> branchPoints() {
        return revisions.stream()
                .filter(revision -> children(revision.id()).size() > 1)
                .toList();
    }

    /**
     * The revisions that follow several.
     *
     * @return newest first
     */
    public List<Revision> mergePoints() {
        return revisions.stream().filter(Revision::isMerge).toList();
    }

    /**
     * The revisions that follow one directly.
     *
     * @param id a revision of the graph
     * @return newest first
     * @throws AludelException with {@link UnknownRevision}
     */
    public List<Revision> children(RevisionId id) {
        return list(links.children()[number(id)]);
    }

    /**
     * The revisions that one follows directly.
     *
     * @param id a revision of the graph
     * @return in the author's order
     * @throws AludelException with {@link UnknownRevision}
     */
    public List<Revision> parents(RevisionId id) {
        return list(links.parents()[number(id)]);
    }

    /**
     * What must be applied directly before a revision: its parents, then its dependencies.
     *
     * @param id a revision of the graph
     * @return each revision once, in the author's order
     * @throws AludelException with {@link UnknownRevision}
     */
    public List<Revision> requirements(RevisionId id) {
        return list(links.required()[number(id)]);
    }

    /**
     * Everything that must be applied before a revision, dependencies included.
     *
     * @param id a revision of the graph
     * @return newest first, without the revision itself
     * @throws AludelException with {@link UnknownRevision}
     */
    public List<Revision> ancestors(RevisionId id) {
        return list(new Traversal().beyond(links.required(), Traversal.only(number(id))));
    }

    /**
     * Everything that must be undone before a revision can be, dependents included.
     *
     * @param id a revision of the graph
     * @return newest first, without the revision itself
     * @throws AludelException with {@link UnknownRevision}
     */
    public List<Revision> descendants(RevisionId id) {
        return list(new Traversal().beyond(links.dependents(), Traversal.only(number(id))));
    }

    /**
     * The branch labels that hold for a revision: its own, those of all it descends from, and those of its descendants
     * back to the last branch point or merge before them.
     *
     * @param id a revision of the graph
     * @return the labels, sorted
     * @throws AludelException with {@link UnknownRevision}
     */
    public Set<String> labelsOf(RevisionId id) {
        return labelsOf(number(id));
    }

    /**
     * The revisions that a target means.
     *
     * @param target what the user typed
     * @param current the rows of the version table; only looked at where {@link RevisionTarget#needsCurrent()}
     * @return the revisions, newest first; empty for the base
     * @throws AludelException with a {@link TargetProblem} or {@link PlanProblem.UnknownCurrentRevision}
     */
    public List<Revision> resolve(RevisionTarget target, Collection<RevisionId> current) {
        return list(new TargetResolver(this, current, new Traversal())
                .resolve(target)
                .revisions());
    }

    /**
     * The single revision that a target means.
     *
     * @param target what the user typed
     * @param current the rows of the version table; only looked at where {@link RevisionTarget#needsCurrent()}
     * @return the revision; empty for the base
     * @throws AludelException with a {@link TargetProblem}, among them {@link TargetProblem.SeveralRevisions}
     */
    public Optional<Revision> resolveOne(RevisionTarget target, Collection<RevisionId> current) {
        List<Revision> found = resolve(target, current);
        if (found.size() > 1) {
            throw new AludelException(new TargetProblem.SeveralRevisions(
                    target.toString(), found.stream().map(Revision::id).toList()));
        }
        return found.stream().findFirst();
    }

    /**
     * A part of the history, both ends included.
     *
     * @param range from where to where; an open start is the base, an open end the heads above the start
     * @param current the rows of the version table; only looked at where {@link RevisionRange#needsCurrent()}
     * @return newest first
     * @throws AludelException with a {@link TargetProblem}, or {@link PlanProblem.RangeOffBranch} when the start is not
     *     among the ancestors of the end
     */
    public List<Revision> history(RevisionRange range, Collection<RevisionId> current) {
        return list(new HistoryReader(this, current).read(range));
    }

    /** The version of {@link #labelsOf(RevisionId)} for a revision known by number. */
    Set<String> labelsOf(int number) {
        BranchLabels known = labels;
        if (known == null) {
            // Computed on first use: planning does not need it. Two threads may both do so, with equal results.
            known = new BranchLabels(revisions, links);
            labels = known;
        }
        return known.of(number);
    }

    Links links() {
        return links;
    }

    Names names() {
        return names;
    }

    Revision revision(int number) {
        return revisions.get(number);
    }

    RevisionId id(int number) {
        return revisions.get(number).id();
    }

    int number(RevisionId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new AludelException(names.unknown(id.value()));
        }
        return number;
    }

    Optional<Integer> findNumber(RevisionId id) {
        return Optional.ofNullable(numbers.get(id));
    }

    List<Revision> list(BitSet set) {
        return set.stream().mapToObj(revisions::get).toList();
    }

    List<RevisionId> ids(BitSet set) {
        return set.stream().mapToObj(this::id).toList();
    }

    private List<Revision> list(int[] numbersOfRevisions) {
        return IntStream.of(numbersOfRevisions).mapToObj(revisions::get).toList();
    }

    private static int[][] renumbered(int[][] edges, int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        List<int[]> renumbered = new ArrayList<>();
        for (int old : order) {
            renumbered.add(
                    IntStream.of(edges[old]).map(target -> places[target]).toArray());
        }
        return renumbered.toArray(int[][]::new);
    }
}
