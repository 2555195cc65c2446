package dev.aludel.revision;

import java.util.BitSet;
import java.util.Collection;

/** Finds the revisions between the two ends of a range: all that the end needs and the start does not, and the start. */
final class HistoryReader {

    private final RevisionGraph graph;
    private final Traversal traversal = new Traversal();
    private final RangeResolver ranges;

    HistoryReader(RevisionGraph graph, Collection<RevisionId> current) {
        this.graph = graph;
        TargetResolver targets = new TargetResolver(graph, current, traversal);
        this.ranges = new RangeResolver(graph, targets, traversal, true);
    }

    BitSet read(RevisionRange range) {
        RangeResolver.Ends ends = ranges.resolve(range);
        BitSet upToEnd = traversal.reach(graph.links().required(), ends.end());
        BitSet belowStart = traversal.beyond(graph.links().required(), ends.start());
        return Traversal.without(upToEnd, belowStart);
    }
}
