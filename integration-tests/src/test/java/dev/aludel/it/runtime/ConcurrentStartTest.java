package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.RunSettings;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many runs that start at the same moment. {@code -Dchaos=long} makes it more of them, again and again. */
class ConcurrentStartTest {

    private static final boolean LONG = "long".equals(System.getProperty("chaos"));
    private static final int RUNNERS = LONG ? 16 : 8;
    private static final int ROUNDS = LONG ? 20 : 1;
    private static final int REVISIONS = 4;

    @ParameterizedTest
    @EnumSource
    void each_revision_is_applied_once_and_all_succeed(Engine engine) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = counted(database);

                List<RunResult> results = atOnce(chain);

                assertThat(results).hasSize(RUNNERS);
                assertThat(results.stream()
                                .mapToInt(result -> result.steps().size())
                                .sum())
                        .isEqualTo(REVISIONS);
                assertThat(chain.versions()).containsExactly("r3");
                assertThat(chain.history().reversed())
                        .extracting(entry -> entry.number() + " " + entry.revision())
                        .containsExactly("1 r0", "2 r1", "3 r2", "4 r3");
                assertThat(chain.column("SELECT id FROM t0")).containsExactly("0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_run_that_waits_in_vain_says_who_has_the_lock(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection other = database.connect()) {
            RunSettings impatient = RunSettings.DEFAULTS.withLocks(Duration.ofSeconds(5), Duration.ofMillis(300));
            LiveChain chain =
                    LiveChain.on(database, impatient).revision("aaaa", op -> op.execute("SELECT 1"), op -> {});
            assertThat(chain.dialect().lock().tryAcquire(other, "aludel_version"))
                    .isTrue();
            List<String> heard = new ArrayList<>();

            assertThatThrownBy(() -> chain.upgrade("head", new RunListener() {
                        @Override
                        public void waiting(String holder, Duration soFar) {
                            heard.add(holder);
                        }
                    }))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("Another run holds the migration lock")
                    .message()
                    .containsIgnoringCase(database.user());

            assertThat(heard)
                    .isNotEmpty()
                    .allSatisfy(holder -> assertThat(holder)
                            .containsIgnoringCase(database.user())
                            .containsPattern("(since|for) \\d"));
            assertThat(chain.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_run_that_finds_nothing_to_do_takes_no_lock(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection other = database.connect()) {
            RunSettings impatient = RunSettings.DEFAULTS.withLocks(Duration.ofSeconds(5), Duration.ZERO);
            LiveChain chain =
                    LiveChain.on(database, impatient).revision("aaaa", op -> op.execute("SELECT 1"), op -> {});
            chain.upgrade("head");
            assertThat(chain.dialect().lock().tryAcquire(other, "aludel_version"))
                    .isTrue();

            assertThat(chain.upgrade("head").steps()).isEmpty();
        }
    }

    /** Each creates a table, which nobody can do twice, and adds a row, which somebody could. */
    private static LiveChain counted(TestDatabase database) throws SQLException {
        LiveChain chain = LiveChain.on(database);
        for (int i = 0; i < REVISIONS; i++) {
            String table = "t" + i;
            int number = i;
            chain.revision(
                    "r" + i,
                    op -> {
                        op.createTable(table, column("id", integer()));
                        op.execute("INSERT INTO " + table + " VALUES (" + number + ")");
                    },
                    op -> op.dropTable(table));
        }
        return chain;
    }

    private static List<RunResult> atOnce(LiveChain chain) throws Exception {
        CountDownLatch ready = new CountDownLatch(RUNNERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(RUNNERS)) {
            List<Future<RunResult>> runs = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                runs.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return chain.upgrade("head");
                }));
            }
            List<RunResult> results = new ArrayList<>();
            for (Future<RunResult> run : runs) {
                results.add(run.get());
            }
            return results;
        }
    }
}
