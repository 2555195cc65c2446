package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands out fresh, empty databases on real engines. A server starts when the first database on it is asked for, once per
 * JVM however many threads ask, and is gone with its data when the JVM exits, even by a kill.
 *
 * <p>Where a server comes from: the URL in {@code ALUDEL_TEST_POSTGRES_URL}, {@code ALUDEL_TEST_MARIADB_URL} or
 * {@code ALUDEL_TEST_MYSQL_URL} (its user must be allowed to create and drop databases); else, with
 * {@code -Daludel.servers=system}, Debian's PostgreSQL or MariaDB where the machine has it; else PostgreSQL 18.6, MariaDB
 * 11.4.5 and MySQL 8.0.31 from jars, unpacked once into the user's cache folder ({@code -Daludel.test.cache} names another).
 *
 * <p>They are tuned for tests: nothing is synced to disk, buffers are 32 MB, there is no binary log, names are not resolved,
 * 200 connections are allowed. The user may do everything.
 */
public final class TestServers {
    private static final Map<Engine, Once<DatabaseSource>> SOURCES = Arrays.stream(Engine.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), engine -> new Once<>(() -> source(engine))));

    private static final Once<Optional<DatabaseSource>> SYSTEM_POSTGRES = new Once<>(TestServers::systemSource);
    private static final Map<Integer, Once<DatabaseSource>> OLDER_POSTGRES = new ConcurrentHashMap<>();

    private TestServers() {}

    /**
     * A new database, which the caller closes.
     *
     * @throws TestServerException when there is no server and none can be started, with the reason and the end of its log;
     *     once that has happened, every later call for the engine fails alike
     */
    public static TestDatabase create(Engine engine) {
        return requireNonNull(SOURCES.get(engine)).get().create();
    }

    /** A new PostgreSQL database; encoding UTF8, locale C. */
    public static TestDatabase postgres() {
        return create(Engine.POSTGRES);
    }

    /**
     * A new database on the machine's own PostgreSQL, whose version is that of the machine's {@code pg_dump}; empty when the
     * machine has none. Its server is another one than {@link #postgres()} has, unless that is the machine's own as well.
     *
     * @throws TestServerException when it cannot be started
     */
    public static Optional<TestDatabase> systemPostgres() {
        return SYSTEM_POSTGRES.get().map(DatabaseSource::create);
    }

    /**
     * A new PostgreSQL database on a server that is not newer than some client program: the usual one where that fits, else
     * one that is started besides it, once per JVM.
     *
     * @param major the newest major it may have
     * @throws TestServerException when there is none that old
     */
    public static TestDatabase postgresUpTo(int major) {
        return new EmbeddedServers(BinaryCache.ofUser()).postgresMajor() <= major
                ? postgres()
                : requireNonNull(OLDER_POSTGRES.computeIfAbsent(major, TestServers::olderPostgres))
                        .get()
                        .create();
    }

    private static Once<DatabaseSource> olderPostgres(int major) {
        return new Once<>(() -> {
            PostgresRecipe recipe = new EmbeddedServers(BinaryCache.ofUser())
                    .olderPostgres()
                    .or(() -> new SystemServers(Path.of("/")).postgresUpTo(major))
                    .orElseThrow(
                            () -> new TestServerException("No PostgreSQL server up to " + major + " to start here"));
            return new ServerDatabases(new ServerStarter(Engine.POSTGRES, recipe).start());
        });
    }

    /** A new MariaDB database; utf8mb4. */
    public static TestDatabase mariaDb() {
        return create(Engine.MARIADB);
    }

    /** A new MySQL database; utf8mb4. */
    public static TestDatabase mySql() {
        return create(Engine.MYSQL);
    }

    /** A new SQLite database in a file, which SQLite makes when it is first connected to. */
    public static TestDatabase sqlite() {
        return create(Engine.SQLITE);
    }

    /** A new SQLite database in the memory of this JVM, which all connections to it share. */
    public static TestDatabase sqliteInMemory() {
        return SqliteDatabases.createInMemory();
    }

    /** A new H2 database in the memory of this JVM. */
    public static TestDatabase h2() {
        return create(Engine.H2);
    }

    /**
     * A client program: {@code psql}, {@code pg_dump} and their like as the newest that the machine has; {@code mysql},
     * {@code mariadb}, {@code mysqldump}, {@code mariadb-dump} as the machine has them or else MariaDB's, which come with
     * its server; any other, such as {@code sqlite3}, from the PATH. Two refusals to know: {@code pg_dump} does not dump
     * from a server of a newer major than its own, and MariaDB's programs from 11.4 on insist on TLS, which no server here
     * offers, unless given {@code --skip-ssl}.
     */
    public static Optional<Path> client(String name) {
        return new ClientPrograms(
                        System.getenv().getOrDefault("PATH", ""),
                        new SystemServers(Path.of("/")),
                        new EmbeddedServers(BinaryCache.ofUser()))
                .find(name);
    }

    private static Optional<DatabaseSource> systemSource() {
        return new SystemServers(Path.of("/"))
                .postgres()
                .map(recipe -> new ServerDatabases(new ServerStarter(Engine.POSTGRES, recipe).start()));
    }

    private static DatabaseSource source(Engine engine) {
        return switch (engine) {
            case POSTGRES, MARIADB, MYSQL ->
                new ServerDatabases(ServerChoice.configured(engine).serverFor(engine));
            case SQLITE -> new SqliteDatabases();
            case H2 -> new H2Databases();
        };
    }
}
