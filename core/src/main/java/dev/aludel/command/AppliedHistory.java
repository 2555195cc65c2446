package dev.aludel.command;

import dev.aludel.runtime.HistoryEntry;
import java.util.List;

/**
 * What was done to a database.
 *
 * @param database the database, without password
 * @param entries the rows of its history table, newest first
 */
public record AppliedHistory(String database, List<HistoryEntry> entries) {

    /** Copies the list. */
    public AppliedHistory {
        entries = List.copyOf(entries);
    }
}
