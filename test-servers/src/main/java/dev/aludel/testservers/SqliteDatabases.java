package dev.aludel.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** SQLite databases, each a file in a folder of its own, so that its journals go with it. */
final class SqliteDatabases implements DatabaseSource {
    private final Path parent;

    /** Keeps the files in a temporary folder that goes when the JVM exits. */
    SqliteDatabases() {
        parent = Folders.temporary("aludel-sqlite-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(parent), "remove " + parent));
    }

    @Override
    public TestDatabase create() {
        String name = DatabaseSource.uniqueName();
        Path folder = parent.resolve(name);
        Path file = folder.resolve(name + ".db");
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase(
                Engine.SQLITE,
                name,
                "jdbc:sqlite:" + file,
                "sqlite:///" + file,
                Credentials.NONE,
                () -> Folders.delete(folder));
    }

    /**
     * A database in memory. With {@code cache=shared} all connections of the JVM see the same one, and it lives as long
     * as one of them is open (sqlite.org/inmemorydb.html), so the returned object keeps one open until it is closed.
     */
    static TestDatabase createInMemory() {
        String name = DatabaseSource.uniqueName();
        String url = "jdbc:sqlite:file:" + name + "?mode=memory&cache=shared";
        Connection keeper = open(url);
        return new TestDatabase(Engine.SQLITE, name, url, url, Credentials.NONE, () -> close(keeper));
    }

    private static Connection open(String url) {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new TestServerException("Cannot open " + url + ": " + e.getMessage(), e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new TestServerException("Cannot close a database in memory: " + e.getMessage(), e);
        }
    }
}
