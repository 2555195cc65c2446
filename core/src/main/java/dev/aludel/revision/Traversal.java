package dev.aludel.revision;

import java.util.BitSet;

/** Walks edges given as arrays, each edge at most once per walk, and counts them: the measure of a plan's cost. */
final class Traversal {

    private long edgesFollowed;

    /** The starts and everything that can be reached from them. */
    BitSet reach(int[][] edges, BitSet starts) {
        BitSet reached = (BitSet) starts.clone();
        int[] waiting = new int[edges.length];
        int size = 0;
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            waiting[size++] = start;
        }
        while (size > 0) {
            int[] targets = edges[waiting[--size]];
            edgesFollowed += targets.length;
            for (int target : targets) {
                if (!reached.get(target)) {
                    reached.set(target);
                    waiting[size++] = target;
                }
            }
        }
        return reached;
    }

    /** Everything that can be reached from the starts by one edge or more. */
    BitSet beyond(int[][] edges, BitSet starts) {
        BitSet neighbours = new BitSet(edges.length);
        starts.stream().forEach(start -> {
            edgesFollowed += edges[start].length;
            for (int target : edges[start]) {
                neighbours.set(target);
            }
        });
        return reach(edges, neighbours);
    }

    /** Counts edges that are followed outside a walk. */
    void follow(int edges) {
        edgesFollowed += edges;
    }

    /** How many edges all walks so far have followed. */
    long edgesFollowed() {
        return edgesFollowed;
    }

    static BitSet only(int member) {
        BitSet set = new BitSet();
        set.set(member);
        return set;
    }

    static BitSet and(BitSet left, BitSet right) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        return both;
    }

    static BitSet or(BitSet left, BitSet right) {
        BitSet either = (BitSet) left.clone();
        either.or(right);
        return either;
    }

    static BitSet without(BitSet left, BitSet right) {
        BitSet rest = (BitSet) left.clone();
        rest.andNot(right);
        return rest;
    }
}
