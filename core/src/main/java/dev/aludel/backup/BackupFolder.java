package dev.aludel.backup;

import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a project's backups.
 *
 * @param path the folder, absolute; it need not be there
 */
public record BackupFolder(Path path) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A file name has 255 bytes on most file systems; the rest of the name and what is written meanwhile have room. */
    private static final int LONGEST_PART = 80;

    /**
     * A name for a new backup that no file has: database, revision, time in UTC.
     *
     * @param database the name of the database
     * @param revisions the rows of its version table
     * @param time when the backup is made
     * @param extension the ending, without the dot
     * @return for example {@code shop-0042-20251112T124500Z.dump} in this folder
     */
    public Path fresh(String database, Collection<RevisionId> revisions, Instant time, String extension) {
        String revision = revisions.isEmpty()
                ? "base"
                : revisions.stream().map(RevisionId::value).collect(Collectors.joining("+"));
        String name = part(database) + "-" + part(revision) + "-" + TIME.format(time);
        Path file = path.resolve(name + "." + extension);
        for (int number = 2; Files.exists(file) || Files.exists(partial(file)); number++) {
            file = path.resolve(name + "-" + number + "." + extension);
        }
        return file;
    }

    /** Where a backup is while it is being written. */
    public static Path partial(Path file) {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    private static String part(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}_.+]+", "_");
        return plain.length() <= LONGEST_PART ? plain : plain.substring(0, LONGEST_PART);
    }

    /**
     * The backups in it that have a label.
     *
     * @return newest first
     * @throws IOException when the folder cannot be read
     */
    public List<Backup> list() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(BackupLabel.EXTENSION))
                    .map(label -> label.resolveSibling(label.getFileName()
                            .toString()
                            .substring(0, label.getFileName().toString().length() - BackupLabel.EXTENSION.length())))
                    .map(BackupLabel::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::made)
                            .thenComparing(backup -> backup.file().toString())
                            .reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * Finds a backup by the path or the name of its file.
     *
     * @param name a path, or a name in this folder
     * @param workingDirectory what a relative path is relative to
     * @return the file, absolute; empty when there is none
     */
    public Optional<Path> find(String name, Path workingDirectory) {
        return Stream.of(workingDirectory.resolve(name), path.resolve(name))
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Deletes a backup and its label; the label last, so that what is half deleted is still seen.
     *
     * @param backup the backup
     * @throws IOException when it cannot be deleted
     */
    public static void delete(Backup backup) throws IOException {
        Files.deleteIfExists(backup.file());
        Files.deleteIfExists(BackupLabel.of(backup.file()));
    }
}
