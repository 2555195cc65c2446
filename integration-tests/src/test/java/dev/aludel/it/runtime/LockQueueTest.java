package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.config.RunSettings;
import dev.aludel.runtime.RunListener;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that somebody reads for long, a revision that changes it, and an application that goes on using it. */
class LockQueueTest {

    /** MySQL and MariaDB count whole seconds. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void the_application_never_waits_longer_than_one_try(Engine engine) throws Exception {
        Duration timeout = engine == Engine.POSTGRES ? Duration.ofMillis(500) : Duration.ofSeconds(1);
        try (TestDatabase database = TestServers.create(engine);
                Connection reader = database.connect()) {
            LiveChain chain = LiveChain.on(database, RunSettings.DEFAULTS.withLocks(timeout, Duration.ofMinutes(1)))
                    .revision("aaaa", op -> op.createTable("t", column("id", integer())), op -> op.dropTable("t"))
                    .revision("bbbb", op -> op.addColumn("t", column("n", integer())), op -> {});
            chain.upgrade("aaaa");
            reader.setAutoCommit(false);
            execute(reader, "SELECT * FROM t");
            AtomicBoolean over = new AtomicBoolean();
            AtomicLong longest = new AtomicLong();
            AtomicInteger queries = new AtomicInteger();
            CompletableFuture<Void> application =
                    CompletableFuture.runAsync(() -> use(database, over, longest, queries));
            AtomicInteger tries = new AtomicInteger();

            chain.upgrade("head", new RunListener() {
                @Override
                public void lockTimedOut(String reason, int count, Duration soFar) {
                    if (tries.incrementAndGet() == 3) {
                        rollback(reader);
                    }
                }
            });
            over.set(true);
            application.get(30, TimeUnit.SECONDS);

            assertThat(tries).hasValueGreaterThanOrEqualTo(3);
            assertThat(queries).hasValueGreaterThan(3);
            assertThat(chain.versions()).containsExactly("bbbb");
            // One try and what a busy machine adds.
            assertThat(Duration.ofNanos(longest.get())).isLessThan(timeout.plusMillis(1500));
        }
    }

    private static void use(TestDatabase database, AtomicBoolean over, AtomicLong longest, AtomicInteger queries) {
        try (Connection connection = database.connect()) {
            while (!over.get()) {
                long started = System.nanoTime();
                execute(connection, "SELECT COUNT(*) FROM t");
                longest.accumulateAndGet(System.nanoTime() - started, Math::max);
                queries.incrementAndGet();
                Thread.sleep(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
