package dev.aludel.dialect.h2;

import dev.aludel.AludelException;
import dev.aludel.dialect.OwnDatabase;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchName;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ServerConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Databases in memory under a name of their own, which end with their last connection (manual, "In-Memory Databases"), with
 * the settings of the real one that decide how names and values are read.
 */
final class H2Scratch implements ScratchPlaces {

    private static final String SUBPROTOCOL = ":h2:";
    private static final String USUAL_SCHEMA = "PUBLIC";

    /** Settings of the URL that a schema depends on (manual, "Database URL Overview" and "SET MODE"). */
    private static final Set<String> TAKEN_OVER = Set.of(
            "MODE",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "DEFAULT_NULL_ORDERING",
            "NON_KEYWORDS",
            "COLLATION",
            "IGNORECASE",
            "OLD_INFORMATION_SCHEMA");

    @Override
    public Scratch open(ServerConnections server, ScratchRequest request) throws SQLException {
        String defaultSchema = defaultSchema(server);
        String name = ScratchName.fresh().text();
        Connection connection = server.open(inMemory(server.jdbcUrl(), name));
        try {
            requireOwn(connection, name);
            settle(connection, defaultSchema);
            return new OwnDatabase(connection, name, () -> settle(connection, defaultSchema), connection::close);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A database that is not there yet is not to be made by asking. */
    private static String defaultSchema(ServerConnections server) throws SQLException {
        try (Connection connection = server.open(server.jdbcUrl() + ";IFEXISTS=TRUE")) {
            return Objects.requireNonNullElse(connection.getSchema(), USUAL_SCHEMA);
        } catch (AludelException missing) {
            return USUAL_SCHEMA;
        }
    }

    /** Wrappers of the driver stay, the place and everything about files and servers does not. */
    static String inMemory(String jdbcUrl, String name) {
        String prefix = jdbcUrl.substring(0, jdbcUrl.indexOf(SUBPROTOCOL) + SUBPROTOCOL.length());
        String settings = Arrays.stream(jdbcUrl.split(";"))
                .skip(1)
                .filter(each ->
                        TAKEN_OVER.contains(each.split("=", 2)[0].strip().toUpperCase(Locale.ROOT)))
                .map(each -> ";" + each)
                .collect(Collectors.joining());
        return prefix + "mem:" + name + settings;
    }

    private static void settle(Connection connection, String defaultSchema) throws SQLException {
        String schema = H2Identifiers.INSTANCE.always(defaultSchema);
        execute(connection, "CREATE SCHEMA IF NOT EXISTS " + schema);
        execute(connection, "SET SCHEMA " + schema);
    }

    private static void requireOwn(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("CALL DATABASE()")) {
            if (!row.next() || !name.equalsIgnoreCase(row.getString(1))) {
                throw new IllegalStateException("the connection is not at the scratch database " + name);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
