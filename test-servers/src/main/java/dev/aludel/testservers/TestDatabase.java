package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database that was empty when it was handed out and belongs to one test, which closes it. */
public final class TestDatabase implements AutoCloseable {
    private final Engine engine;
    private final String name;
    private final String jdbcUrl;
    private final String url;
    private final Credentials credentials;
    private final Runnable drop;
    private final AtomicBoolean closed = new AtomicBoolean();

    TestDatabase(Engine engine, String name, String jdbcUrl, String url, Credentials credentials, Runnable drop) {
        this.engine = requireNonNull(engine);
        this.name = requireNonNull(name);
        this.jdbcUrl = requireNonNull(jdbcUrl);
        this.url = requireNonNull(url);
        this.credentials = requireNonNull(credentials);
        this.drop = requireNonNull(drop);
    }

    /** The engine it lives on. */
    public Engine engine() {
        return engine;
    }

    /** Its name on the server, unique among all JVMs that test against that server; for SQLite the file's name. */
    public String name() {
        return name;
    }

    /** The JDBC URL, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /**
     * The URL as it is written outside the JVM: {@code postgresql://user:password@host:port/name}, {@code mariadb://...},
     * {@code mysql://...}, {@code sqlite:////absolute/path}. H2 and SQLite in memory have no such spelling; for them it is
     * the JDBC URL, for H2 with user and password.
     */
    public String url() {
        return url;
    }

    /** The user, who may do everything on the server; empty for SQLite. */
    public String user() {
        return credentials.user();
    }

    /** The password; empty for SQLite. */
    public String password() {
        return credentials.password();
    }

    /** Opens a new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user(), password());
    }

    /**
     * Drops the database, ending the sessions that still use it. A second call does nothing.
     *
     * @throws TestServerException when the server refuses
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            drop.run();
        }
    }

    /** The engine and the name; no password. */
    @Override
    public String toString() {
        return engine.label() + " database " + name;
    }
}
