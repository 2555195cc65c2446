package dev.aludel.command;

import java.util.List;

/**
 * A part of the history.
 *
 * @param revisions the revisions, newest first
 */
public record HistoryResult(List<RevisionView> revisions) {

    /** Copies the list. */
    public HistoryResult {
        revisions = List.copyOf(revisions);
    }
}
