package dev.aludel.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A file of options for a client program, which only this user can read and which is gone when it is closed. */
public final class OptionFile implements AutoCloseable {

    private final Path path;

    private OptionFile(Path path) {
        this.path = path;
    }

    /**
     * Writes one for the programs of MySQL and MariaDB (MySQL 8.0 manual 4.2.2.2).
     *
     * @param options name to value; an empty value stands for an option that has none
     * @return the file
     * @throws IOException when it cannot be written
     */
    public static OptionFile ofClient(Map<String, String> options) throws IOException {
        StringBuilder text = new StringBuilder("[client]\n");
        options.forEach((name, value) -> text.append(name)
                .append(value.isEmpty() ? "" : "=\"" + escaped(value) + "\"")
                .append('\n'));
        Path file = Files.createTempFile("aludel", ".cnf", onlyForMe());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new OptionFile(file);
    }

    /** Inside the quotes a backslash begins an escape; a quote is itself. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static FileAttribute<?>[] onlyForMe() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Where it is.
     *
     * @return its path
     */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
