package dev.aludel.backup;

import dev.aludel.revision.RevisionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A backup and what is written beside it.
 *
 * @param file the file, absolute
 * @param database what it is a backup of, without user and password
 * @param dialect the kind of database, for example {@code postgres}
 * @param server the server it was made on, with version
 * @param tool what made it
 * @param revisions the rows of the version table in it; empty before the first revision
 * @param made when it was begun, to the second
 * @param bytes how long the file is
 * @param checksum the SHA-256 of the file, 64 hexadecimal digits in lower case
 */
public record Backup(
        Path file,
        String database,
        String dialect,
        String server,
        String tool,
        List<RevisionId> revisions,
        Instant made,
        long bytes,
        String checksum) {

    /** Copies the list. */
    public Backup {
        revisions = List.copyOf(revisions);
    }
}
