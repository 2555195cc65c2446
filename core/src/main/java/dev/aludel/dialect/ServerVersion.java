package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * Which server a connection leads to, as its driver tells.
 *
 * @param product {@code DatabaseMetaData.getDatabaseProductName()}
 * @param version {@code DatabaseMetaData.getDatabaseProductVersion()}
 * @param major the first number of the version
 * @param minor the second number of the version
 */
public record ServerVersion(String product, String version, int major, int minor) {

    /**
     * Asks the driver.
     *
     * @param connection a connection to the server
     * @return its version
     * @throws SQLException when the connection is lost
     */
    public static ServerVersion of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        return new ServerVersion(
                server.getDatabaseProductName(),
                server.getDatabaseProductVersion(),
                server.getDatabaseMajorVersion(),
                server.getDatabaseMinorVersion());
    }
}
