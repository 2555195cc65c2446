package dev.aludel.command;

import dev.aludel.backup.Backup;
import java.nio.file.Path;
import java.util.List;

/**
 * The backups of a project.
 *
 * @param folder where they are
 * @param backups those that are there, newest first
 * @param deleted those that were deleted just now
 */
public record BackupsResult(Path folder, List<Listed> backups, List<Backup> deleted) {

    /** Copies the lists. */
    public BackupsResult {
        backups = List.copyOf(backups);
        deleted = List.copyOf(deleted);
    }

    /**
     * A backup in the list.
     *
     * @param backup the backup
     * @param state whether it is whole
     */
    public record Listed(Backup backup, State state) {}

    /** Whether a backup is still what it was when it was made. */
    public enum State {
        /** Nobody looked. */
        NOT_LOOKED_AT,
        /** Its checksum is right. */
        WHOLE,
        /** Its checksum is wrong. */
        DAMAGED
    }
}
