package dev.aludel.dialect;

import java.sql.Connection;

/** Opens connections with the driver, the user and the password of one configured database. */
public interface ServerConnections {

    /**
     * Where the configured database is.
     *
     * @return its JDBC URL, without user, password and other secrets
     */
    String jdbcUrl();

    /**
     * The configured database, for messages.
     *
     * @return its URL without password
     */
    String display();

    /**
     * Opens a connection, to another database of the same kind too.
     *
     * @param jdbcUrl where to, with a prefix that the driver of the configured database understands
     * @return a connection in autocommit mode; the caller closes it
     * @throws dev.aludel.AludelException when that fails
     */
    Connection open(String jdbcUrl);
}
