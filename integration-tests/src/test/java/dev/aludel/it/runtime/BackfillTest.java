package dev.aludel.it.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 200,000 rows in batches, by a runner that is killed at any moment, with {@code -Dchaos=long} ten times. */
class BackfillTest {

    private static final long SEED = Long.getLong("aludel.seed", System.nanoTime());
    private static final int KILLS = "long".equals(System.getProperty("chaos")) ? 10 : 3;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void no_row_is_left_out_and_none_is_done_twice(Engine engine) throws Exception {
        System.out.println("backfill on " + engine.label() + ": -Daludel.seed=" + SEED);
        Random random = new Random(SEED);
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = BackfillChain.on(database::connect);
            chain.upgrade("rows");
            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                try (WorkerProcess worker = new WorkerProcess(database, BackfillChain.class)) {
                    // Some batches, then somewhere between or in the next ones.
                    worker.startOrder("upgrade backfill 0 never");
                    worker.awaitProgress(1 + random.nextInt(3));
                    Thread.sleep(random.nextInt(60));
                    worker.kill();
                    killed++;
                }
                if (chain.versions().contains("backfill")) {
                    break; // a fast machine was done before
                }
            }
            chain.upgrade("backfill");

            System.out.println("backfill on " + engine.label() + ": killed " + killed + " times");
            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE n = id + 1"))
                    .containsExactly(String.valueOf(BackfillChain.ROWS));
            assertThat(chain.column("SELECT SUM(n) FROM numbers"))
                    .containsExactly(String.valueOf(
                            (long) BackfillChain.ROWS * (BackfillChain.ROWS + 1) / 2 + BackfillChain.ROWS));
            assertThat(chain.column("SELECT COUNT(*) FROM numbers"))
                    .containsExactly(String.valueOf(BackfillChain.ROWS));
            assertThat(chain.history()).hasSize(2);
        }
    }
}
