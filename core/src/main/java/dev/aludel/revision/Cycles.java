package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the groups of revisions that can each reach themselves over given edges. */
final class Cycles {

    private Cycles() {}

    /** Each group once, the groups apart from each other; none in a sound graph. Edges must not hold self-loops. */
    static List<BitSet> in(int[][] edges) {
        int[][] reversed = Links.reversed(edges);
        BitSet left = peeled(edges, reversed);
        left.and(peeled(reversed, edges));
        List<BitSet> groups = new ArrayList<>();
        Traversal traversal = new Traversal();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
            BitSet only = Traversal.only(start);
            BitSet group = Traversal.and(traversal.reach(edges, only), traversal.reach(reversed, only));
            if (group.cardinality() > 1) {
                groups.add(group);
            }
            left.andNot(group);
        }
        return groups;
    }

    /** What is left when revisions that nothing points to are taken away again and again. */
    private static BitSet peeled(int[][] edges, int[][] reversed) {
        int[] incoming = new int[edges.length];
        int[] free = new int[edges.length];
        int size = 0;
        BitSet left = new BitSet(edges.length);
        left.set(0, edges.length);
        for (int revision = 0; revision < edges.length; revision++) {
            incoming[revision] = reversed[revision].length;
            if (incoming[revision] == 0) {
                free[size++] = revision;
            }
        }
        while (size > 0) {
            int revision = free[--size];
            left.clear(revision);
            for (int target : edges[revision]) {
                if (--incoming[target] == 0) {
                    free[size++] = target;
                }
            }
        }
        return left;
    }
}
