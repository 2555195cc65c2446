package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.OwnDatabase;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ServerConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Databases in memory, which nobody else can see and which end with their connection (sqlite.org/inmemorydb.html). */
final class SqliteScratch implements ScratchPlaces {

    private static final String SUBPROTOCOL = ":sqlite:";

    @Override
    public Scratch open(ServerConnections server, ScratchRequest request) throws SQLException {
        Connection connection = server.open(inMemory(server.jdbcUrl()));
        try {
            requireNoFile(connection);
            for (String namespace : request.namespaces()) {
                attach(connection, namespace);
            }
            return new OwnDatabase(connection, ":memory:", connection::close);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The same driver, wrappers included, and no parameters: these may say that the database is only read. */
    static String inMemory(String jdbcUrl) {
        return jdbcUrl.substring(0, jdbcUrl.indexOf(SUBPROTOCOL) + SUBPROTOCOL.length()) + ":memory:";
    }

    /** A schema of SQLite is a database file that is attached (sqlite.org/lang_attach.html). */
    private static void attach(Connection connection, String namespace) throws SQLException {
        String lower = namespace.toLowerCase(Locale.ROOT);
        if (lower.equals(SqliteDialect.MAIN) || lower.equals("temp")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS " + SqliteIdentifiers.INSTANCE.quoted(namespace));
        }
    }

    private static void requireNoFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT file FROM pragma_database_list")) {
            while (rows.next()) {
                String file = rows.getString(1);
                if (file != null && !file.isEmpty()) {
                    throw new IllegalStateException("a scratch place is in memory, and this one is " + file);
                }
            }
        }
    }
}
