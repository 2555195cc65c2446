package dev.aludel.runtime.journal;

import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionId;

/**
 * A revision being applied or undone.
 *
 * @param revision the revision
 * @param direction up or down
 */
public record JournalStep(RevisionId revision, Direction direction) {

    /** For messages. */
    @Override
    public String toString() {
        return direction.word() + " of " + revision;
    }
}
