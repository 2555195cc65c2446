package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.MigrationLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database, {@code app.db-aludel_version.lock}, which ends with the process that holds
 * it, however that ends.
 *
 * <p>The write lock of the database file itself is not enough: it ends with each transaction, and a revision may have several, or
 * none. Nor may another part of that file be locked: closing it would end the locks that SQLite has on it
 * (sqlite.org/howtocorrupt.html, 2.2). A database without a file has no other users, so there is nothing to lock.
 */
final class SqliteLock implements MigrationLock {

    /** What this JVM holds, by file: a second lock on the same file is no matter of the operating system. */
    private static final Map<Path, Held> HELD = new ConcurrentHashMap<>();

    private record Held(FileChannel channel, Connection owner) {

        @SuppressWarnings(
                "ReferenceEquality") // a connection is equal to itself only, and a pool's need not be even that
        boolean isOf(Connection connection) {
            return owner == connection;
        }
    }

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        Path file = file(connection, key);
        if (file == null) {
            return true;
        }
        Held held = HELD.get(file);
        if (held != null && !held.owner().isClosed()) {
            return held.isOf(connection);
        }
        try {
            if (held != null) {
                giveBack(file, held);
            }
            return tryAcquire(connection, file);
        } catch (IOException e) {
            throw new SQLException("cannot lock the file " + file + ": " + e, e);
        }
    }

    private static boolean tryAcquire(Connection connection, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            FileLock lock = lock(channel);
            kept = lock != null
                    && isNamed(channel, file)
                    && HELD.putIfAbsent(file, new Held(channel, connection)) == null;
            return kept;
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            // Beyond the text, which whoever waits reads: where locks are mandatory, it could not.
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException otherThread) {
            return null;
        }
    }

    /**
     * Writes down who holds the lock, and reads it by the file's name. Whoever held it before removes the file, and then the
     * one that is locked here has no name any more.
     */
    private static boolean isNamed(FileChannel channel, Path file) throws IOException {
        String text = "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + ", since "
                + Instant.now() + " (" + UUID.randomUUID() + ")";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.readString(file).equals(text);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** The connection may be lost, so it is asked nothing. */
    @Override
    public void release(Connection connection, String key) throws SQLException {
        for (Map.Entry<Path, Held> each : HELD.entrySet()) {
            if (each.getValue().isOf(connection)) {
                try {
                    giveBack(each.getKey(), each.getValue());
                } catch (IOException e) {
                    throw new SQLException("cannot give back the lock on the file " + each.getKey() + ": " + e, e);
                }
            }
        }
    }

    private static void giveBack(Path file, Held held) throws IOException {
        if (HELD.remove(file, held)) {
            try {
                Files.deleteIfExists(file);
            } finally {
                held.channel().close();
            }
        }
    }

    private static @Nullable Path file(Connection connection, String key) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
            String file = row.next() ? row.getString(1) : null;
            return file == null || file.isEmpty()
                    ? null
                    : Path.of(file + "-" + key.replaceAll("[^\\w.-]", "_") + ".lock");
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        Path file = file(connection, key);
        try {
            String text = file == null ? "" : Files.readString(file).replaceFirst(" \\(.*", "");
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
