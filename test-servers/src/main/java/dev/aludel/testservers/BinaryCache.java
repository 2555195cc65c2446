package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacked server binaries, kept in the user's cache folder under the name of their version, so that each version unpacks
 * once per machine. A folder appears whole or not at all, and two JVMs that want it at once unpack it once.
 */
final class BinaryCache {
    private final Path root;

    BinaryCache(Path root) {
        this.root = requireNonNull(root);
    }

    /** {@code -Daludel.test.cache}, else {@code $XDG_CACHE_HOME/aludel/test-servers}, else the same in ~/.cache. */
    static BinaryCache ofUser() {
        String chosen = System.getProperty("aludel.test.cache", "");
        if (!chosen.isEmpty()) {
            return new BinaryCache(Path.of(chosen).toAbsolutePath());
        }
        String standard = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path cache = standard.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(standard);
        return new BinaryCache(cache.resolve("aludel").resolve("test-servers"));
    }

    /**
     * The folder of that name, filled by the unpacker if it is not there yet.
     *
     * @throws TestServerException when it cannot be written, with the reason
     */
    Path unpacked(String name, Unpacker unpacker) {
        Path home = root.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(root);
            return unpackLocked(home, unpacker);
        } catch (IOException e) {
            throw new TestServerException(
                    "Cannot unpack " + name + " into " + root + " (-Daludel.test.cache names another folder): " + e, e);
        }
    }

    /** A file lock keeps other JVMs out, but is refused to a second thread of the same one; hence synchronized as well. */
    private static Path unpackLocked(Path home, Unpacker unpacker) throws IOException {
        Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
        synchronized (BinaryCache.class) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    unpackNow(home, unpacker);
                }
                return home;
            }
        }
    }

    private static void unpackNow(Path home, Unpacker unpacker) throws IOException {
        String prefix = home.getFileName() + ".part-";
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home.getParent(), prefix + "*")) {
            leftovers.forEach(Folders::delete);
        }
        // Others may look in: PostgreSQL's programs may have to run as another user than this JVM.
        Path part = Files.createTempDirectory(
                home.getParent(),
                prefix,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            unpacker.unpackInto(part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(part);
        }
    }

    /** Fills an empty folder. */
    interface Unpacker {
        void unpackInto(Path folder) throws IOException;
    }
}
