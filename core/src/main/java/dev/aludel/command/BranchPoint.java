package dev.aludel.command;

import java.util.List;

/**
 * A revision that several revisions follow.
 *
 * @param revision the revision
 * @param children those that follow it
 */
public record BranchPoint(RevisionView revision, List<RevisionView> children) {

    /** Copies the list. */
    public BranchPoint {
        children = List.copyOf(children);
    }
}
