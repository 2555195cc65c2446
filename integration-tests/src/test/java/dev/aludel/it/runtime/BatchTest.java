package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.migration.BatchDefinition;
import dev.aludel.migration.Csv;
import dev.aludel.migration.Elements;
import dev.aludel.migration.Operations;
import dev.aludel.runtime.RunListener;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of rows in batches along a key. */
class BatchTest {

    private static final int ROWS = 1_000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void every_row_is_done_once_and_progress_is_told(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain =
                    numbers(database, batch -> batch.update("n = n + 1").firstSize(7));
            List<RunListener.Progress> heard = new ArrayList<>();

            chain.upgrade("head", new RunListener() {
                @Override
                public void progress(Progress progress) {
                    heard.add(progress);
                }
            });

            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE n = id + 1"))
                    .containsExactly("1000");
            assertThat(heard.getFirst().rows()).isZero();
            // An estimate on servers that have one (MariaDB said 999).
            assertThat(heard.getFirst().total()).isBetween(ROWS * 9L / 10, ROWS * 11L / 10);
            assertThat(heard.getLast().rows()).isEqualTo(ROWS);
            assertThat(heard).extracting(RunListener.Progress::rows).isSorted();
            assertThat(heard.size()).isBetween(5, 200);
            assertThat(chain.history().getFirst().statements()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_key_may_have_several_columns_and_texts(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = LiveChain.on(database)
                    .revision(
                            "aaaa",
                            op -> {
                                op.createTable(
                                        "pairs",
                                        column("a", varchar(20)).notNull(),
                                        column("b", integer()).notNull(),
                                        column("n", integer()),
                                        Elements.primaryKey("a", "b"));
                                op.bulkInsert(
                                        "pairs",
                                        List.of("a", "b", "n"),
                                        Stream.of("it's", "x\\y", "z ", "é")
                                                .flatMap(a -> IntStream.range(0, 50)
                                                        .mapToObj(b -> List.<Object>of(a, b, 0))));
                                op.batched(
                                        "pairs",
                                        batch -> batch.execute("UPDATE pairs SET n = n + 1 WHERE {batch}")
                                                .firstSize(7)
                                                .target(Duration.ofMillis(1)));
                            },
                            op -> op.dropTable("pairs"));

            chain.upgrade("head");

            assertThat(chain.column("SELECT COUNT(*) FROM pairs WHERE n = 1")).containsExactly("200");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_run_that_is_broken_off_goes_on_with_the_next_row(Engine engine) throws SQLException {
        for (boolean after : List.of(false, true)) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = numbers(
                        database,
                        batch -> batch.update("n = n + 1").firstSize(10).target(Duration.ofNanos(1)));
                AtomicInteger batches = new AtomicInteger();
                try (Connection connection = broken(database, batches, after)) {
                    assertThatThrownBy(() -> chain.upgrade("head", connection)).isInstanceOf(AludelException.class);
                }
                assertThat(chain.unfinished())
                        .singleElement()
                        .satisfies(step -> assertThat(step.underWay()).isEqualTo("change rows of numbers in batches"));

                chain.upgrade("head");

                assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE n = id + 1"))
                        .containsExactly("1000");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_row_that_is_refused_is_found_and_named(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = numbers(database, batch -> batch.update("m = n * 2"));
            chain.upgrade("aaaa");
            poison(chain);

            assertThatThrownBy(() -> chain.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("The database refused to change the row with id = 778")
                    .hasMessageContaining("777 rows are done and stay");
            chain.execute("UPDATE numbers SET n = 1 WHERE id = 778");
            chain.upgrade("head");

            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE m = n * 2"))
                    .containsExactly("1000");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_row_that_is_refused_may_be_noted_and_left(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = numbers(
                    database,
                    batch -> batch.update("m = n * 2")
                            .quarantine("refused")
                            .untilNone("SELECT COUNT(*) FROM {table} WHERE m IS NULL AND n < 5000"));
            chain.upgrade("aaaa");
            poison(chain);

            chain.upgrade("head");

            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE m = n * 2"))
                    .containsExactly("999");
            assertThat(chain.column("SELECT row_key FROM refused")).containsExactly("id = 778");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void nothing_may_be_left_in_the_end(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = numbers(
                    database,
                    batch -> batch.update("m = n", "n <> 500")
                            .untilNone("SELECT COUNT(*) FROM numbers WHERE m IS NULL"));

            assertThatThrownBy(() -> chain.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("1 is left where 0 was to be");
            assertThat(chain.versions()).containsExactly("aaaa");
            chain.execute("UPDATE numbers SET m = n WHERE n = 500");
            chain.execute("INSERT INTO numbers (id, n) VALUES (1001, 1001)");
            chain.upgrade("head");

            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE m = n")).containsExactly("1001");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void it_waits_for_as_long_as_it_is_told(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            AtomicInteger asked = new AtomicInteger();
            LiveChain chain = numbers(
                    database,
                    batch -> batch.update("m = n")
                            .waitFor(() -> asked.incrementAndGet() % 2 == 1 ? Duration.ofMillis(5) : Duration.ZERO)
                            .waitWhile("SELECT COUNT(*) FROM numbers WHERE m IS NULL", ROWS));
            AtomicInteger waited = new AtomicInteger();

            chain.upgrade("head", new RunListener() {
                @Override
                public void throttled(String reason, Duration soFar) {
                    waited.incrementAndGet();
                }
            });

            assertThat(waited).hasValueGreaterThanOrEqualTo(1);
            assertThat(chain.column("SELECT COUNT(*) FROM numbers WHERE m = n")).containsExactly("1000");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_table_without_a_fitting_key_is_refused(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            assertThatThrownBy(() -> numbers(database, batch -> batch.key("n").update("m = n"))
                            .upgrade("head"))
                    .hasMessageContaining("cannot be changed in batches");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void csv_is_converted_to_the_types_of_the_columns(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = LiveChain.on(database)
                    .revision(
                            "aaaa",
                            op -> {
                                op.createTable(
                                        "countries",
                                        column("code", varchar(2)).primaryKey(),
                                        column("name", varchar(40)),
                                        column("people", bigint()));
                                op.bulkInsert(
                                        "countries",
                                        Csv.text("code,name,people\nci,\"Côte d'Ivoire\",29389150\nva,,764\n"));
                            },
                            op -> op.dropTable("countries"));

            chain.upgrade("head");

            assertThat(chain.column("SELECT people + 1 FROM countries ORDER BY code"))
                    .containsExactly("29389151", "765");
            assertThat(chain.column("SELECT name FROM countries WHERE name IS NOT NULL"))
                    .containsExactly("Côte d'Ivoire");
        }
    }

    /** A number that is too large to be doubled. */
    private static void poison(LiveChain chain) throws SQLException {
        chain.execute("UPDATE numbers SET n = 5000 WHERE id = 778");
    }

    private static LiveChain numbers(TestDatabase database, Consumer<BatchDefinition> batch) throws SQLException {
        return LiveChain.on(database)
                .revision("aaaa", BatchTest::create, op -> op.dropTable("numbers"))
                .revision(
                        "bbbb",
                        op -> {
                            op.execute("UPDATE numbers SET n = n WHERE id = 1");
                            op.batched("numbers", batch);
                        },
                        op -> {});
    }

    private static void create(Operations op) {
        op.createTable(
                "numbers",
                column("id", bigint()).primaryKey(),
                column("n", bigint()).notNull(),
                column("m", bigint()),
                Elements.check("m < 9000").named("ck_small"));
        op.bulkInsert(
                "numbers", List.of("id", "n"), IntStream.rangeClosed(1, ROWS).mapToObj(i -> List.<Object>of(i, i)));
    }

    /** Breaks before or after the third batch commits. */
    private static Connection broken(TestDatabase database, AtomicInteger batches, boolean after) throws SQLException {
        Connection connection = database.connect();
        return Tap.on(connection, new Tap() {
            private boolean armed;

            @Override
            public void before(String sql) throws SQLException {
                if (sql.startsWith("UPDATE numbers SET n = n + 1")) {
                    armed = batches.incrementAndGet() == 3;
                }
                breakIf(!after, sql);
            }

            @Override
            public void after(String sql) throws SQLException {
                breakIf(after, sql);
            }

            private void breakIf(boolean now, String sql) throws SQLException {
                if (armed && now && sql.equals("COMMIT")) {
                    connection.close();
                    throw new SQLException("the test broke the connection", "08006");
                }
            }
        });
    }
}
