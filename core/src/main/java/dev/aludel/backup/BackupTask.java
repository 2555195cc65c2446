package dev.aludel.backup;

import dev.aludel.config.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * A backup to be made, read or restored.
 *
 * @param database the address of the database
 * @param connection an open connection to it, in autocommit mode
 * @param file the file of the backup, absolute
 * @param programs where client programs are found
 */
public record BackupTask(DatabaseUrl database, Connection connection, Path file, ClientPrograms programs) {

    /** The same task with another file. */
    public BackupTask withFile(Path value) {
        return new BackupTask(database, connection, value, programs);
    }
}
