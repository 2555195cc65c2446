package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.RevisionTarget.Relative;
import dev.aludel.revision.TargetProblem.AmbiguousWalk;
import dev.aludel.revision.TargetProblem.RelativeRunsOut;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes step by step from parent to child or back, along what revisions follow; dependencies are no steps. */
final class Walk {

    private final RevisionGraph graph;
    private final Relative target;
    private final @Nullable BitSet lineage;
    private int taken;
    private int lastRevision = Position.ANYWHERE;

    /** A walk for the target, kept to the lineage where there is one. */
    Walk(RevisionGraph graph, Relative target, @Nullable BitSet lineage) {
        this.graph = graph;
        this.target = target;
        this.lineage = lineage;
    }

    /** Takes all steps, or fails. */
    int from(int start, int steps) {
        int end = along(start, steps);
        if (taken < Math.abs(steps)) {
            throw runsOut(start);
        }
        return end;
    }

    /** Takes as many of the steps as there are. */
    int along(int start, int steps) {
        int at = start;
        for (taken = 0; taken < Math.abs(steps); taken++) {
            if (at != Position.BASE) {
                lastRevision = at;
            }
            int[] next = steps > 0 ? above(at) : below(at);
            if (next.length == 0) {
                return at;
            }
            if (next.length > 1) {
                throw ambiguous(at, next);
            }
            at = next[0];
        }
        return at;
    }

    /** The last revision that the walk left behind. */
    int lastRevision() {
        return lastRevision;
    }

    AludelException runsOut(int start) {
        return new AludelException(new RelativeRunsOut(
                target.toString(), target.steps(), taken, start == Position.BASE ? null : graph.id(start)));
    }

    private int[] above(int at) {
        return at == Position.BASE
                ? members(Links.withoutAny(graph.links().parents()).stream())
                : members(IntStream.of(graph.links().children()[at]));
    }

    private int[] below(int at) {
        if (at == Position.BASE) {
            return new int[0];
        }
        int[] parents = graph.links().parents()[at];
        return parents.length == 0 ? new int[] {Position.BASE} : members(IntStream.of(parents));
    }

    private int[] members(IntStream revisions) {
        return revisions
                .filter(revision -> lineage == null || lineage.get(revision))
                .toArray();
    }

    private AludelException ambiguous(int at, int[] next) {
        List<RevisionId> candidates = IntStream.of(next).mapToObj(graph::id).toList();
        return new AludelException(new AmbiguousWalk(
                target.toString(),
                at == Position.BASE ? null : graph.id(at),
                candidates,
                BranchNames.ways(graph, target, candidates)));
    }
}
