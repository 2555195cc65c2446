package dev.aludel.it.runtime;

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
    private static final int THREADS = 16;
    private static final int PROCESSES = LONG ? 4 : 2;
    private static final int ROUNDS = LONG ? 20 : 1;

    @ParameterizedTest
    @EnumSource
    void each_revision_is_applied_once_and_all_succeed(Engine engine) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = StartChain.on(database::connect);

                int applied = atOnce(chain, database);

                assertThat(applied).isEqualTo(StartChain.REVISIONS);
                assertThat(chain.versions()).containsExactly("r3");
                assertThat(chain.history().reversed())
                        .extracting(entry -> entry.number() + " " + entry.revision())
                        .containsExactly("1 r0", "2 r1", "3 r2", "4 r3");
                assertThat(chain.column("SELECT id FROM t0")).containsExactly("0");
                if (engine == Engine.POSTGRES) {
                    assertThat(chain.column("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"))
                            .isEmpty();
                }
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

    /** How many steps all of them did together. */
    private static int atOnce(LiveChain chain, TestDatabase database) throws Exception {
        List<WorkerProcess> processes = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            // An H2 database in memory is one process's own.
            for (int i = 0; i < PROCESSES && database.engine() != Engine.H2; i++) {
                processes.add(new WorkerProcess(database, StartChain.class));
            }
            for (WorkerProcess process : processes) {
                process.awaitUp();
            }
            List<Future<RunResult>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                runs.add(threads.submit(() -> {
                    go.await();
                    return chain.upgrade("head");
                }));
            }
            for (WorkerProcess process : processes) {
                process.send("upgrade head 0 never");
            }
            go.countDown();
            int applied = 0;
            for (Future<RunResult> run : runs) {
                applied += run.get().steps().size();
            }
            for (WorkerProcess process : processes) {
                String answer = process.read();
                assertThat(answer).startsWith("DONE ");
                applied += Integer.parseInt(answer.split(" ", 3)[1]);
            }
            return applied;
        } finally {
            processes.forEach(WorkerProcess::close);
        }
    }
}
