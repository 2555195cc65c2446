package dev.aludel.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The edges between revisions that are known by number. "Parents" are what a revision follows; "required" adds what it
 * depends on; "children" and "dependents" are the same edges the other way.
 */
final class Links {

    private final int[][] parents;
    private final int[][] required;
    private final int[][] children;
    private final int[][] dependents;

    Links(int[][] parents, int[][] required) {
        this.parents = parents;
        this.required = required;
        this.children = reversed(parents);
        this.dependents = reversed(required);
    }

    int size() {
        return parents.length;
    }

    int[][] parents() {
        return parents;
    }

    int[][] required() {
        return required;
    }

    int[][] children() {
        return children;
    }

    int[][] dependents() {
        return dependents;
    }

    /** The revision, all it descends from and all that descend from it, dependencies left aside. */
    BitSet lineage(int revision, Traversal traversal) {
        BitSet start = Traversal.only(revision);
        return Traversal.or(traversal.reach(parents, start), traversal.reach(children, start));
    }

    /** Those of a set that no other one of the set requires, directly or not. */
    BitSet maximal(BitSet set, Traversal traversal) {
        return Traversal.without(set, traversal.beyond(required, set));
    }

    /** All revisions whose edges of the given kind are none. */
    static BitSet withoutAny(int[][] edges) {
        return IntStream.range(0, edges.length)
                .filter(revision -> edges[revision].length == 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The same edges the other way; each list is in ascending order. */
    static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int source = edges.length - 1; source >= 0; source--) {
            for (int target : edges[source]) {
                reversed[target][--counts[target]] = source;
            }
        }
        return reversed;
    }
}
