package dev.aludel.command;

import java.util.List;

/**
 * The orphans of a database.
 *
 * @param database the database, without password
 * @param keys how many foreign keys were looked at
 * @param orphans the keys by which rows refer to nothing
 * @param deleted how many rows were deleted, in all; 0 when nothing was
 */
public record OrphansResult(String database, int keys, List<Orphan> orphans, long deleted) {

    /** Copies the list. */
    public OrphansResult {
        orphans = List.copyOf(orphans);
    }
}
