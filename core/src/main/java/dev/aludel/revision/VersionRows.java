package dev.aludel.revision;

import dev.aludel.revision.VersionChange.Delete;
import dev.aludel.revision.VersionChange.Insert;
import dev.aludel.revision.VersionChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps track of the version table while a plan is made. A row is an applied revision that no other applied revision
 * requires, so it is enough to count for each revision how many applied ones do: a step then costs no more than the
 * edges of its revision.
 */
final class VersionRows {

    private final RevisionGraph graph;
    private final int[][] required;
    private final BitSet applied;
    private final int[] requiredBy;
    private final Traversal traversal;

    VersionRows(RevisionGraph graph, BitSet applied, Traversal traversal) {
        this.graph = graph;
        this.traversal = traversal;
        this.required = graph.links().required();
        this.applied = (BitSet) applied.clone();
        this.requiredBy = new int[required.length];
        applied.stream().forEach(revision -> count(revision, 1));
    }

    /** The changes that go with applying a revision whose requirements are all applied. */
    List<VersionChange> apply(int revision) {
        List<RevisionId> replaced = rowsAmong(required[revision]);
        applied.set(revision);
        count(revision, 1);
        RevisionId row = graph.id(revision);
        if (replaced.isEmpty()) {
            return List.of(new Insert(row));
        }
        List<VersionChange> changes = new ArrayList<>();
        replaced.stream().skip(1).forEach(other -> changes.add(new Delete(other)));
        changes.add(new Update(replaced.getFirst(), row));
        return changes;
    }

    /** The changes that go with undoing a revision that no applied one requires. */
    List<VersionChange> undo(int revision) {
        applied.clear(revision);
        count(revision, -1);
        List<RevisionId> uncovered = rowsAmong(required[revision]);
        RevisionId row = graph.id(revision);
        if (uncovered.isEmpty()) {
            return List.of(new Delete(row));
        }
        List<VersionChange> changes = new ArrayList<>();
        uncovered.stream().skip(1).forEach(other -> changes.add(new Insert(other)));
        changes.add(new Update(row, uncovered.getFirst()));
        return changes;
    }

    /** The rows now, newest first. */
    Set<RevisionId> heads() {
        Set<RevisionId> heads = new LinkedHashSet<>();
        applied.stream()
                .filter(revision -> requiredBy[revision] == 0)
                .mapToObj(graph::id)
                .forEach(heads::add);
        return heads;
    }

    private List<RevisionId> rowsAmong(int[] revisions) {
        List<RevisionId> rows = new ArrayList<>();
        for (int revision : revisions) {
            if (requiredBy[revision] == 0) {
                rows.add(graph.id(revision));
            }
        }
        return rows;
    }

    private void count(int revision, int change) {
        traversal.follow(required[revision].length);
        for (int requirement : required[revision]) {
            requiredBy[requirement] += change;
        }
    }
}
