package dev.aludel.dialect.postgres;

import dev.aludel.dialect.MigrationLock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A session-level advisory lock (manual 13.3.5), in a namespace of Aludel's own. The server frees it when the session
 * ends, which is not before its running statement has ended.
 */
final class PostgresLock implements MigrationLock {

    /** The letters ALUD. */
    private static final int NAMESPACE = 0x414c5544;

    /** In pg_locks the two keys stand in the columns classid and objid, and objsubid is 2 (manual 54.13). */
    private static final String HOLDER = """
        SELECT a.pid, a.application_name, a.usename, a.client_addr::text,
               pg_catalog.to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
          AND l.classid = ?::bigint::oid AND l.objid = ?::bigint::oid
        """;

    @Override
    public boolean tryAcquire(Connection connection, String key) throws SQLException {
        return call(connection, "SELECT pg_catalog.pg_try_advisory_lock(?, ?)", key);
    }

    @Override
    public void release(Connection connection, String key) throws SQLException {
        call(connection, "SELECT pg_catalog.pg_advisory_unlock(?, ?)", key);
    }

    private static boolean call(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, number(connection, key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    @Override
    public Optional<String> holder(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, NAMESPACE);
            statement.setLong(2, Integer.toUnsignedLong(number(connection, key)));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(words(rows)) : Optional.empty();
            }
        }
    }

    private static String words(ResultSet row) throws SQLException {
        String application = row.getString(2);
        String address = row.getString(4);
        return "process " + row.getInt(1)
                + (application == null || application.isEmpty() ? "" : " (" + application + ")")
                + " of user " + row.getString(3)
                + (address == null ? " on the server's machine" : " from " + address.replaceFirst("/\\d+$", ""))
                + ", connected since " + row.getString(5);
    }

    /** The same number for the same key in the same database, in every JVM. */
    private static int number(Connection connection, String key) throws SQLException {
        CRC32 hash = new CRC32();
        hash.update((connection.getCatalog() + "/" + key).getBytes(StandardCharsets.UTF_8));
        return (int) hash.getValue();
    }
}
