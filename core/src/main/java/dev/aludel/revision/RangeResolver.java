package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.PlanProblem.RangeOffBranch;
import dev.aludel.revision.RevisionTarget.Relative;
import java.util.BitSet;
import java.util.Objects;

/** Finds both ends of a range, of which one may count from the other. */
final class RangeResolver {

    private final RevisionGraph graph;
    private final TargetResolver targets;
    private final Traversal traversal;
    private final boolean clipped;

    /** A resolver that lets steps beyond the graph end at its edge (clipped), or fails on them. */
    RangeResolver(RevisionGraph graph, TargetResolver targets, Traversal traversal, boolean clipped) {
        this.graph = graph;
        this.targets = targets;
        this.traversal = traversal;
        this.clipped = clipped;
    }

    /** Both ends; the base is an empty set. */
    record Ends(BitSet start, BitSet end) {}

    Ends resolve(RevisionRange range) {
        Ends ends = range.startCountsFromEnd() ? fromEnd(range) : fromStart(range);
        BitSet reached = traversal.reach(graph.links().required(), ends.end());
        if (!Traversal.without(ends.start(), reached).isEmpty()) {
            throw new AludelException(new RangeOffBranch(range.toString(), isReversed(ends)));
        }
        return ends;
    }

    private Ends fromEnd(RevisionRange range) {
        RevisionTarget end = range.end();
        BitSet endRevisions = end == null
                ? Links.withoutAny(graph.links().children())
                : targets.resolve(end).revisions();
        Relative steps = (Relative) Objects.requireNonNull(range.start());
        return new Ends(walk(steps, endRevisions), endRevisions);
    }

    private Ends fromStart(RevisionRange range) {
        RevisionTarget start = range.start();
        RevisionTarget end = range.end();
        Position from = start == null ? Position.at(Position.BASE, Position.ANYWHERE) : targets.resolve(start);
        if (range.endCountsFromStart() && end instanceof Relative steps) {
            return new Ends(from.revisions(), walk(steps, from.revisions()));
        }
        BitSet to = end == null
                ? headsAbove(from.revisions())
                : targets.resolve(end).revisions();
        return new Ends(from.revisions(), from.isBase() && from.isOnBranch() ? onBranch(to, from.branch()) : to);
    }

    private BitSet walk(Relative steps, BitSet origin) {
        int start = targets.single(steps, origin);
        Walk walk = new Walk(graph, steps, targets.lineage(steps));
        int end = clipped ? walk.along(start, steps.steps()) : walk.from(start, steps.steps());
        return Position.at(end, Position.ANYWHERE).revisions();
    }

    private BitSet headsAbove(BitSet start) {
        BitSet heads = Links.withoutAny(graph.links().children());
        return start.isEmpty()
                ? heads
                : Traversal.and(heads, traversal.reach(graph.links().children(), start));
    }

    private BitSet onBranch(BitSet revisions, int branch) {
        return Traversal.and(revisions, graph.links().lineage(branch, traversal));
    }

    private boolean isReversed(Ends ends) {
        BitSet below = traversal.reach(graph.links().required(), ends.start());
        return Traversal.without(ends.end(), below).isEmpty();
    }
}
