package dev.aludel.revision;

import dev.aludel.revision.VersionChange.Delete;
import dev.aludel.revision.VersionChange.Insert;
import dev.aludel.revision.VersionChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans stamps: one step for each target that is not in the table, or that has superfluous rows above or below it. */
final class StampPlanner {

    private final RevisionGraph graph;
    private final BitSet before;
    private final BitSet left;
    private final BitSet rows;
    private final Traversal traversal;
    private final List<MigrationStep> steps = new ArrayList<>();

    StampPlanner(RevisionGraph graph, CurrentRows current, Traversal traversal) {
        this.graph = graph;
        this.before = current.rows();
        this.left = (BitSet) before.clone();
        this.rows = (BitSet) before.clone();
        this.traversal = traversal;
    }

    /** The plan for targets of which none implies another. */
    MigrationPlan plan(List<Position> targets) {
        for (Position target : targets) {
            if (target.isBase()) {
                stampBase(target);
                continue;
            }
            target.revisions().stream().forEach(this::stamp);
        }
        return new MigrationPlan(steps, ordered(before), ordered(rows));
    }

    /** The plan that replaces all rows, known or not. */
    static MigrationPlan replacing(Collection<RevisionId> rows, List<RevisionId> wanted) {
        Set<RevisionId> before = new LinkedHashSet<>(rows);
        Set<RevisionId> after = new LinkedHashSet<>(wanted);
        List<VersionChange> changes = new ArrayList<>();
        before.stream().filter(row -> !after.contains(row)).sorted().forEach(row -> changes.add(new Delete(row)));
        after.stream().filter(row -> !before.contains(row)).forEach(row -> changes.add(new Insert(row)));
        List<MigrationStep> steps = changes.isEmpty()
                ? List.of()
                : List.of(new MigrationStep(Direction.STAMP, null, before, after, changes));
        return new MigrationPlan(steps, before, after);
    }

    private void stampBase(Position target) {
        BitSet gone = target.isOnBranch() ? taken(target.branch()) : (BitSet) left.clone();
        if (gone.isEmpty()) {
            return;
        }
        step(gone, new BitSet(), deletions(graph.ids(gone)));
    }

    private void stamp(int revision) {
        BitSet gone = taken(revision);
        boolean present = gone.get(revision);
        gone.clear(revision);
        if (present && gone.isEmpty()) {
            return;
        }
        List<RevisionId> ids = graph.ids(gone);
        List<VersionChange> changes;
        if (present) {
            changes = deletions(ids);
        } else if (ids.isEmpty()) {
            changes = List.of(new Insert(graph.id(revision)));
        } else {
            changes = deletions(ids.subList(0, ids.size() - 1));
            changes.add(new Update(ids.getLast(), graph.id(revision)));
        }
        step(gone, Traversal.only(revision), changes);
    }

    /** The rows above and below a revision, dependencies included, as far as no other target took them. */
    private BitSet taken(int revision) {
        if (left.isEmpty()) {
            return new BitSet();
        }
        BitSet start = Traversal.only(revision);
        BitSet lineage = traversal.reach(graph.links().required(), start);
        lineage.or(traversal.reach(graph.links().dependents(), start));
        lineage.and(left);
        return lineage;
    }

    private void step(BitSet from, BitSet to, List<VersionChange> changes) {
        left.andNot(from);
        left.andNot(to);
        rows.andNot(from);
        rows.or(to);
        steps.add(new MigrationStep(Direction.STAMP, null, ordered(from), ordered(to), changes));
    }

    private Set<RevisionId> ordered(BitSet revisions) {
        return new LinkedHashSet<>(graph.ids(revisions));
    }

    private static List<VersionChange> deletions(List<RevisionId> ids) {
        List<VersionChange> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(new Delete(id)));
        return changes;
    }
}
