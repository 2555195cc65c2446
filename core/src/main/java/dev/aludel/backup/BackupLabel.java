package dev.aludel.backup;

import dev.aludel.AludelException;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file beside a backup: its checksum, as {@code sha256sum -c} reads it, below lines of comment that say what the backup
 * is of.
 */
public final class BackupLabel {

    /** The ending of the name, after that of the backup. */
    public static final String EXTENSION = ".sha256";

    private BackupLabel() {}

    /**
     * The label of a backup.
     *
     * @param backup its file
     * @return the file beside it
     */
    public static Path of(Path backup) {
        return backup.resolveSibling(backup.getFileName() + EXTENSION);
    }

    /**
     * Writes the label, whole or not at all.
     *
     * @param backup what it says
     * @throws IOException when it cannot be written
     */
    public static void write(Backup backup) throws IOException {
        String text = """
            # A backup made by Aludel. Check it with: sha256sum -c FILE
            # database: %s
            # dialect: %s
            # server: %s
            # tool: %s
            # revision: %s
            # made: %s
            %s  %s
            """.formatted(
                        backup.database(),
                        backup.dialect(),
                        backup.server(),
                        backup.tool(),
                        backup.revisions().stream().map(RevisionId::value).collect(Collectors.joining(", ")),
                        backup.made(),
                        backup.checksum(),
                        backup.file().getFileName());
        Path label = of(backup.file());
        Path unfinished = label.resolveSibling(label.getFileName() + ".partial");
        Files.writeString(unfinished, text);
        Files.move(unfinished, label);
    }

    /**
     * Reads the label of a backup.
     *
     * @param backup the file
     * @return what it says, or empty when there is none or it cannot be read
     */
    public static Optional<Backup> read(Path backup) {
        try {
            List<String> lines = Files.readAllLines(of(backup));
            Map<String, String> facts = new HashMap<>();
            String checksum = "";
            for (String line : lines) {
                if (line.startsWith("# ") && line.contains(": ")) {
                    facts.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
                } else if (!line.startsWith("#") && line.length() > 64) {
                    checksum = line.substring(0, 64);
                }
            }
            return Optional.of(new Backup(
                    backup,
                    facts.getOrDefault("database", ""),
                    facts.getOrDefault("dialect", ""),
                    facts.getOrDefault("server", ""),
                    facts.getOrDefault("tool", ""),
                    revisions(facts.getOrDefault("revision", "")),
                    Instant.parse(facts.getOrDefault("made", "")),
                    Files.size(backup),
                    checksum));
        } catch (IOException | DateTimeException | AludelException e) {
            return Optional.empty();
        }
    }

    private static List<RevisionId> revisions(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(RevisionId::new)
                .toList();
    }

    /**
     * The checksum of a file.
     *
     * @param file the file
     * @return its SHA-256, 64 hexadecimal digits in lower case
     * @throws IOException when it cannot be read
     */
    public static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream from = Files.newInputStream(file);
                OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            from.transferTo(to);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
