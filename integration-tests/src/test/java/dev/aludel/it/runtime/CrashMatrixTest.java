package dev.aludel.it.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.runtime.HistoryEntry;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A runner in a JVM of its own is killed with SIGKILL before, during and after every statement it sends, its own among them;
 * then the same is run again. However that went, the database ends as after a run that nothing disturbed.
 *
 * <p>The build takes some of the points, another choice each time; {@code -Dchaos=long} takes all of them.
 */
class CrashMatrixTest {

    private static final boolean LONG = "long".equals(System.getProperty("chaos"));
    private static final int CASES = Integer.getInteger("aludel.crashes", 8);
    private static final int LEGS = 2 * CrashChain.REVISIONS;
    private static final long SEED = Long.getLong("aludel.seed", 20_261_125);

    /** Where a runner is killed. */
    private record Kill(int point, String phase) {}

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void whenever_it_is_killed_the_next_run_ends_as_if_nothing_had_been(Engine engine) throws Exception {
        System.out.println("crash matrix on " + engine.label() + ": -Daludel.seed=" + SEED);
        try (TestDatabase database = TestServers.create(engine);
                TestDatabase calm = TestServers.create(engine);
                Matrix matrix = new Matrix(engine, database)) {
            List<DatabaseState> expected = undisturbed(CrashChain.on(calm::connect));
            for (int revision = 1; revision <= CrashChain.REVISIONS; revision++) {
                matrix.killAtEveryPoint(revision, expected);
            }
            System.out.println("crash matrix on " + engine.label() + ": " + matrix.cases + " cases, " + matrix.during
                    + " of them in the middle of a statement, " + matrix.points + " points in the chain");
            assertThat(matrix.cases).isGreaterThanOrEqualTo(Math.min(CASES, matrix.points));
        }
    }

    /** The state before the first revision and after each of them. On the way down they have to be the same. */
    private static List<DatabaseState> undisturbed(LiveChain chain) throws SQLException {
        List<DatabaseState> states = new ArrayList<>(List.of(DatabaseState.of(chain)));
        for (int i = 1; i <= CrashChain.REVISIONS; i++) {
            chain.upgrade(id(i));
            states.add(DatabaseState.of(chain));
        }
        for (int i = CrashChain.REVISIONS; i > 0; i--) {
            chain.downgrade(i == 1 ? "base" : id(i - 1));
            assertThat(DatabaseState.of(chain)).as("down to %s", i - 1).isEqualTo(states.get(i - 1));
        }
        return states;
    }

    private static String id(int revision) {
        return String.format("r%02d", revision);
    }

    /** One database on which runners are killed. */
    private static final class Matrix implements AutoCloseable {

        private final Engine engine;
        private final TestDatabase database;
        private final LiveChain chain;
        private final Random random = new Random(SEED);
        private final Iterator<Integer> shares = shares(random);
        private WorkerProcess worker;
        private WorkerProcess spare;
        private int cases;
        private int during;
        private int points;

        Matrix(Engine engine, TestDatabase database) throws Exception {
            this.engine = engine;
            this.database = database;
            this.chain = CrashChain.on(database::connect);
            this.worker = new WorkerProcess(database);
            this.spare = new WorkerProcess(database);
        }

        /** Goes up and down over a revision, killed at another point each time, until there are none left; ends above it. */
        void killAtEveryPoint(int revision, List<DatabaseState> expected) throws Exception {
            String above = id(revision);
            String below = revision == 1 ? "base" : id(revision - 1);
            List<Kill> up = kills(order("upgrade", above));
            List<Kill> down = kills(order("downgrade", below));
            int most = Math.max(up.size(), down.size());
            for (int i = 0; i < most; i++) {
                if (i < up.size()) {
                    kill("upgrade", above, up.get(i));
                }
                chain.upgrade(above);
                expect(expected.get(revision), "upgrade to " + above + " killed at " + at(up, i));
                if (i < down.size()) {
                    kill("downgrade", below, down.get(i));
                }
                chain.downgrade(below);
                expect(expected.get(revision - 1), "downgrade to " + below + " killed at " + at(down, i));
            }
            chain.upgrade(above);
        }

        /** How many cases the short form takes on each way up or down over one revision. */
        private static Iterator<Integer> shares(Random random) {
            List<Integer> shares = new ArrayList<>();
            for (int leg = 0; leg < LEGS; leg++) {
                shares.add(CASES / LEGS + (leg < CASES % LEGS ? 1 : 0));
            }
            Collections.shuffle(shares, random);
            return shares.iterator();
        }

        private static String at(List<Kill> kills, int i) {
            return i < kills.size() ? kills.get(i).toString() : "no point";
        }

        private String order(String direction, String target) throws Exception {
            String answer = worker.order(direction + " " + target + " 0 never");
            assertThat(answer).startsWith("DONE 1 ");
            return answer.substring("DONE 1 ".length());
        }

        private List<Kill> kills(String kinds) {
            List<Kill> kills = new ArrayList<>();
            for (int i = 0; i < kinds.length(); i++) {
                kills.add(new Kill(i + 1, "before"));
                if (kinds.charAt(i) == 's') {
                    kills.add(new Kill(i + 1, "during"));
                    kills.add(new Kill(i + 1, "after"));
                }
            }
            points += kills.size();
            if (LONG) {
                return kills;
            }
            Collections.shuffle(kills, random);
            return kills.subList(0, Math.min(kills.size(), shares.next()));
        }

        private void kill(String direction, String target, Kill kill) throws Exception {
            cases++;
            String answer = worker.order(direction + " " + target + " " + kill.point() + " " + kill.phase());
            if (answer.equals("READY")) {
                holdUpAndKill();
            } else {
                assertThat(answer).as(kill.toString()).isEqualTo("AT");
                during += kill.phase().equals("during") ? 1 : 0;
                worker.kill();
            }
            worker = spare;
            spare = new WorkerProcess(database);
        }

        private void holdUpAndKill() throws Exception {
            try (Connection holding = database.connect();
                    Connection watching = database.connect();
                    HeldUp held = new HeldUp(holding, engine)) {
                worker.send("GO");
                during += held.somebodyWaits(watching, worker) ? 1 : 0;
                worker.kill();
            }
        }

        private void expect(DatabaseState state, String after) throws SQLException {
            assertThat(DatabaseState.of(chain)).as(after).isEqualTo(state);
            assertThat(chain.unfinished()).as(after).isEmpty();
            List<HistoryEntry> history = chain.history();
            for (int i = 0; i + 1 < history.size(); i++) {
                assertThat(history.get(i).revision() + " " + history.get(i).direction())
                        .as("neighbours in the history, %s", after)
                        .isNotEqualTo(history.get(i + 1).revision() + " "
                                + history.get(i + 1).direction());
            }
        }

        @Override
        public void close() {
            worker.close();
            spare.close();
        }
    }
}
