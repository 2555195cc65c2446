package dev.aludel.command;

import java.nio.file.Path;

/**
 * A backup to be restored.
 *
 * @param file its path, or its name in the folder of backups
 * @param workingDirectory what a relative path is relative to
 * @param force whether it may be one of another database, or have no label
 * @param safetyCopy whether what is there now is backed up first
 */
public record RestoreRequest(String file, Path workingDirectory, boolean force, boolean safetyCopy) {

    /**
     * A restore of a backup of the same database, behind a safety copy.
     *
     * @param file the path of the backup, or its name in the folder of backups
     * @return the request
     */
    public static RestoreRequest of(String file) {
        return new RestoreRequest(file, Path.of("").toAbsolutePath(), false, true);
    }

    /** The same request, for a backup of another database too. */
    public RestoreRequest withForce(boolean value) {
        return new RestoreRequest(file, workingDirectory, value, safetyCopy);
    }

    /** The same request, with or without a safety copy. */
    public RestoreRequest withSafetyCopy(boolean value) {
        return new RestoreRequest(file, workingDirectory, force, value);
    }
}
