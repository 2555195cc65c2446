package dev.aludel.command;

import java.util.List;

/**
 * Where a database stands.
 *
 * @param database its URL without password
 * @param revisions the revisions of its version table; empty before the first
 * @param atHeads whether these are all the heads there are
 */
public record CurrentResult(String database, List<RevisionView> revisions, boolean atHeads) {

    /** Copies the list. */
    public CurrentResult {
        revisions = List.copyOf(revisions);
    }
}
