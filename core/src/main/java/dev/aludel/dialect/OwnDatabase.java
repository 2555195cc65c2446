package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A scratch place that is a database of its own.
 *
 * @param connection a connection to it
 * @param name its name, for messages
 * @param settings puts the session's settings back
 * @param removal closes the connection and takes the database away
 */
public record OwnDatabase(Connection connection, String name, Step settings, Step removal) implements Scratch {

    /** Something that is done to the place. */
    public interface Step {

        /**
         * Does it.
         *
         * @throws SQLException when the database refuses
         */
        void run() throws SQLException;
    }

    /**
     * A database whose session has no settings of its own.
     *
     * @param connection a connection to it
     * @param name its name, for messages
     * @param removal closes the connection and takes the database away
     */
    public OwnDatabase(Connection connection, String name, Step removal) {
        this(connection, name, () -> {}, removal);
    }

    @Override
    public String describe() {
        return "the scratch database " + name;
    }

    @Override
    public void resetSession() throws SQLException {
        settings.run();
    }

    @Override
    public void close() throws SQLException {
        removal.run();
    }
}
