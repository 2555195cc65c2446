package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.MigrationLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The migration lock as a user-level lock of the server (MySQL 8.0 manual 12.15, GET_LOCK), which belongs to the session:
 * when the client dies in the middle of a statement, the server lets it go only once the statement has ended. Such names
 * count for the whole server and have 64 characters at most, so database and key are hashed into one.
 */
public final class FamilyLock implements MigrationLock {

    /** Makes a lock. */
    public FamilyLock() {}

    /** GET_LOCK may be taken twice by its holder and must then be released twice, so the holder does not ask again. */
    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        String name = name(connection, key);
        String sql = "SELECT CASE WHEN IS_USED_LOCK(?) = CONNECTION_ID() THEN 1 ELSE GET_LOCK(?, 0) END";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DO RELEASE_LOCK(?)")) {
            statement.setString(1, name(connection, key));
            statement.execute();
        }
    }

    /** Without the privilege PROCESS the process list shows the account's own sessions only; then the id is all. */
    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        String sql = "SELECT held.id, p.user, p.host, p.time, p.info FROM (SELECT IS_USED_LOCK(?) AS id) held "
                + "LEFT JOIN information_schema.processlist p ON p.id = held.id WHERE held.id IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name(connection, key));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(words(row)) : Optional.empty();
            }
        }
    }

    private static String words(ResultSet row) throws SQLException {
        String session = "session " + row.getLong(1);
        @Nullable String user = row.getString(2);
        if (user == null) {
            return session;
        }
        @Nullable String running = row.getString(5);
        String doing = running == null ? "idle" : "running " + running.strip().replaceAll("\\s+", " ");
        return session + " of " + user + " from " + row.getString(3) + ", " + doing + " for " + row.getLong(4) + " s";
    }

    private static String name(Connection connection, String key) throws SQLException {
        String database = String.valueOf(connection.getCatalog());
        return "aludel." + HexFormat.of().formatHex(sha256(database + "\n" + key), 0, 16);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
