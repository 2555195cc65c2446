package dev.aludel.revision;

import java.util.BitSet;

/**
 * What a target turned out to mean.
 *
 * @param revisions the revisions by number; none for the base
 * @param branch the revision whose lineage is meant, or {@link #ANYWHERE}
 */
record Position(BitSet revisions, int branch) {

    static final int ANYWHERE = -1;

    /** The number that stands for "before everything" where one number is wanted. */
    static final int BASE = -1;

    static Position at(int revision, int branch) {
        return revision == BASE ? new Position(new BitSet(), branch) : new Position(Traversal.only(revision), branch);
    }

    boolean isBase() {
        return revisions.isEmpty();
    }

    boolean isOnBranch() {
        return branch != ANYWHERE;
    }
}
