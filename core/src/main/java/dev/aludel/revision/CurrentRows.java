package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.PlanProblem.OverlappingRows;
import dev.aludel.revision.PlanProblem.UnknownCurrentRevision;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the version table as numbers of the graph, looked up when they are first needed. */
final class CurrentRows {

    private final RevisionGraph graph;
    private final List<RevisionId> current;
    private final Traversal traversal;
    private @Nullable BitSet rows;
    private @Nullable BitSet applied;

    CurrentRows(RevisionGraph graph, Collection<RevisionId> current, Traversal traversal) {
        this.graph = graph;
        this.current = List.copyOf(current);
        this.traversal = traversal;
    }

    /** The revisions in the rows. */
    BitSet rows() {
        if (rows == null) {
            BitSet found = new BitSet(graph.links().size());
            current.forEach(row -> found.set(graph.findNumber(row).orElseThrow(() -> unknown(row))));
            rows = found;
        }
        return rows;
    }

    /** The revisions in the rows, none of which may imply another. */
    BitSet rowsApart() {
        BitSet implied = Traversal.without(rows(), graph.links().maximal(rows(), traversal));
        if (!implied.isEmpty()) {
            throw new AludelException(overlap(implied.nextSetBit(0)));
        }
        return rows();
    }

    /** Everything the rows stand for. */
    BitSet applied() {
        if (applied == null) {
            applied = traversal.reach(graph.links().required(), rows());
        }
        return applied;
    }

    private AludelException unknown(RevisionId row) {
        List<String> nearest = graph.names().unknown(row.value()).nearest();
        return new AludelException(new UnknownCurrentRevision(row, nearest));
    }

    private OverlappingRows overlap(int row) {
        BitSet above = traversal.beyond(graph.links().dependents(), Traversal.only(row));
        return new OverlappingRows(graph.id(row), graph.ids(Traversal.and(above, rows())));
    }
}
