package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A place of its own for trying things out: empty when it is opened, on the same kind of database as the one it is for,
 * and gone when it is closed. It is never the database it is for.
 */
public interface Scratch extends AutoCloseable {

    /**
     * Where to work.
     *
     * @return the connection, whose default schema is empty. In a place for {@linkplain ScratchUse#READING reading} it may be
     *     inside a transaction, which is never committed: neither commit nor roll it back, only to savepoints
     */
    Connection connection();

    /**
     * For messages.
     *
     * @return for example {@code the scratch database aludel_scratch_1f3a}
     */
    String describe();

    /**
     * Puts the settings of the session back to what they were when the place was opened, whatever a script has done to them.
     *
     * @throws SQLException when the database refuses
     */
    default void resetSession() throws SQLException {}

    /**
     * Takes the place away with all that is in it.
     *
     * @throws SQLException when that fails; the next place opened on the server takes it away then
     */
    @Override
    void close() throws SQLException;
}
