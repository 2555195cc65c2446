package dev.aludel.backup;

import java.io.IOException;
import java.sql.SQLException;

/** How one database is backed up and restored as a whole: schema, rows, version table and all. Stateless. */
public interface BackupMethod {

    /**
     * The ending of a backup's file name.
     *
     * @return without the dot, for example {@code dump}
     */
    String extension();

    /**
     * Writes everything in the database, as it is at one moment, into a file. Others may go on working meanwhile.
     *
     * @param task what to back up, and where to; the file is not there yet
     * @return what made it, for example {@code pg_dump 18.1}
     * @throws dev.aludel.AludelException with a {@link BackupProblem}; what is left of the file is then worth nothing
     * @throws SQLException when the database refuses
     * @throws IOException when the file cannot be written
     */
    String backUp(BackupTask task) throws SQLException, IOException;

    /**
     * Reads a backup from beginning to end, as a restore would, without touching any database.
     *
     * @param task which one
     * @throws dev.aludel.AludelException with a {@link BackupProblem} when it cannot be read, or is not whole
     * @throws SQLException when the database refuses
     * @throws IOException when the file cannot be read
     */
    void verify(BackupTask task) throws SQLException, IOException;

    /**
     * Puts the database back to what it was when the backup was made: what is in the backup is there, and nothing else.
     *
     * @param task which one, and the database
     * @throws dev.aludel.AludelException with a {@link BackupProblem} when it fails
     * @throws SQLException when the database refuses
     * @throws IOException when the file cannot be read
     */
    void restore(BackupTask task) throws SQLException, IOException;

    /**
     * Whether a restore that fails leaves the database as it was.
     *
     * @return false when it may leave half of it
     */
    boolean restoresAtOnce();
}
