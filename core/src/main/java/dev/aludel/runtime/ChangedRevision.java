package dev.aludel.runtime;

import dev.aludel.revision.Revision;

/**
 * A revision whose content is not what it was when it was applied.
 *
 * @param revision the revision, as its file has it now
 * @param entry the row of the history that says what its content was
 * @param checksum the checksum of its content now
 */
public record ChangedRevision(Revision revision, HistoryEntry entry, String checksum) {

    /** Its id and, where it was read from a file, the file. */
    String place() {
        return revision.id()
                + (revision.origin() == null ? "" : " in " + revision.origin().location());
    }
}
