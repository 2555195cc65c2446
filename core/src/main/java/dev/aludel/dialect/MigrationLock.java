package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps two runners apart. The lock belongs to the session that runs the DDL, so that the server holds it for as long as a
 * statement lives, even when the client is dead. It is tried, never waited for inside the server: a session that waits in
 * {@code pg_advisory_lock} while another builds an index concurrently is a deadlock.
 */
public interface MigrationLock {

    /**
     * Tries to take the lock.
     *
     * @param connection the session that will run the DDL, in autocommit mode
     * @param key what is locked: the version table's name
     * @return whether this session has it now
     * @throws SQLException when the database refuses
     */
    boolean tryAcquire(Connection connection, String key) throws SQLException;

    /**
     * Gives the lock back. Does nothing when this session does not have it.
     *
     * @param connection the session that took it, in autocommit mode
     * @param key what was locked
     * @throws SQLException when the connection is lost
     */
    void release(Connection connection, String key) throws SQLException;

    /**
     * Who has the lock, for the message of the one who waits.
     *
     * @param connection any session
     * @param key what is locked
     * @return the holder in words (process, address, since when), or empty when nobody has it or it cannot be told
     * @throws SQLException when the database refuses
     */
    Optional<String> holder(Connection connection, String key) throws SQLException;
}
