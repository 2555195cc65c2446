package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Survivor;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run asks of its session, and of the sessions of others. */
class SessionTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_pool_that_gives_each_transaction_another_session_is_refused(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection one = database.connect();
                Connection other = database.connect()) {
            LiveChain chain = LiveChain.on(database)
                    .revision("aaaa", op -> op.createTable("a", column("id", integer())), op -> op.dropTable("a"));

            assertThatThrownBy(() -> chain.upgrade("head", pooled(List.of(one, other))))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("PgBouncer")
                    .extracting(failure -> ((AludelException) failure).problem())
                    .isInstanceOf(RuntimeProblem.SessionChanged.class);
            assertThat(chain.tables()).doesNotContain("a");
        }
    }

    @Test
    void what_a_postgresql_session_is_told() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            database(database, "ALTER DATABASE " + database.name() + " SET statement_timeout = '7s'");
            List<String> heard = new ArrayList<>();
            LiveChain chain = LiveChain.on(database)
                    .revision(
                            "aaaa",
                            op -> {
                                heard.add(setting(op, "client_connection_check_interval"));
                                heard.add(setting(op, "lock_timeout"));
                                heard.add(setting(op, "statement_timeout"));
                                heard.add(setting(op, "application_name"));
                                op.createTable("a", column("id", integer()));
                                op.executeOutsideTransaction(
                                        "CREATE TABLE seen AS SELECT current_setting('statement_timeout')"
                                                + " AS s, current_setting('lock_timeout') AS l");
                                heard.add(setting(op, "statement_timeout"));
                                heard.add(setting(op, "lock_timeout"));
                            },
                            op -> {});

            chain.upgrade("head");

            assertThat(heard.subList(0, 3)).containsExactly("1s", "3s", "7s");
            assertThat(heard.get(3)).matches("aludel \\d+-[0-9a-f]{16}");
            assertThat(heard.subList(4, 6)).containsExactly("7s", "3s");
            assertThat(chain.column("SELECT s || ' ' || l FROM seen")).containsExactly("0 0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_large_table_is_not_copied_under_a_lock_unasked(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = LiveChain.on(database)
                    .revision("aaaa", SessionTest::large, op -> op.dropTable("large"))
                    .revision(
                            "bbbb",
                            op -> {
                                op.addColumn("large", column("more", integer()));
                                op.createIndex("ix_large", "large", "n");
                            },
                            op -> {})
                    .revision("cccc", SessionTest::copying, op -> {});
            chain.upgrade("bbbb");

            assertThatThrownBy(() -> chain.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("only by copying the table")
                    .hasMessageContaining("mayCopyTables()");
            assertThat(chain.versions()).containsExactly("bbbb");

            chain.with("cccc", new Migration() {
                        @Override
                        public void upgrade(Operations op) {
                            copying(op);
                        }

                        @Override
                        public void downgrade(Operations op) {}

                        @Override
                        public boolean mayCopyTables() {
                            return true;
                        }
                    })
                    .upgrade("head");
            assertThat(chain.versions()).containsExactly("cccc");
        }
    }

    /** The client's side is closed while the server waits in the statement, as when a client is killed. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_survivor_of_a_broken_run_is_found_by_its_tag_and_can_be_ended(Engine engine) throws Exception {
        try (TestDatabase database = TestServers.create(engine);
                Connection survivor = database.connect();
                Connection watcher = database.connect()) {
            LiveChain chain = LiveChain.on(database);
            String tag = "aludel 1-0123456789abcdef";
            chain.dialect().session().prepare(survivor, tag);
            String sleep = engine == Engine.POSTGRES ? "SELECT pg_sleep(60)" : "SELECT SLEEP(60)";
            CompletableFuture<Void> asleep = CompletableFuture.runAsync(() -> {
                try (Statement statement = survivor.createStatement()) {
                    statement.execute(chain.dialect().session().tagged(sleep, tag));
                } catch (SQLException ended) {
                    // that is what the test does
                }
            });
            List<Survivor> found = List.of();
            while (found.isEmpty()) {
                found = chain.dialect().session().survivors(watcher, tag);
            }

            assertThat(found)
                    .singleElement()
                    .satisfies(each -> assertThat(each.words()).contains(database.user(), "60"));
            assertThat(chain.dialect().session().survivors(watcher, "aludel 1-ffffffffffffffff"))
                    .isEmpty();
            chain.dialect().session().terminate(watcher, found.getFirst());
            asleep.get(20, TimeUnit.SECONDS);
        }
    }

    /** PostgreSQL ends the statement of a client that has gone by itself; these two go on with it. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void what_a_killed_runner_left_in_the_server_is_ended_where_that_is_asked_for(Engine engine) throws Exception {
        try (TestDatabase database = TestServers.create(engine);
                WorkerProcess worker = new WorkerProcess(database);
                Connection holding = database.connect();
                Connection watching = database.connect()) {
            LiveChain chain = CrashChain.on(database::connect);
            chain.upgrade("r01");
            String kinds = worker.order("upgrade r02 0 never").substring("DONE 1 ".length());
            chain.downgrade("r01");
            assertThat(worker.order("upgrade r02 " + (kinds.indexOf('s') + 1) + " during"))
                    .isEqualTo("READY");
            HeldUp held = new HeldUp(holding, engine);
            worker.send("GO");
            assertThat(held.somebodyWaits(watching, worker)).isTrue();
            worker.kill();
            List<String> ended = new ArrayList<>();
            List<CompletableFuture<Void>> givenBack = new ArrayList<>();

            chain.upgrade(
                    "r02",
                    new RunListener() {
                        @Override
                        public void survivorEnded(String session) {
                            ended.add(session);
                            // Given back after the run has ended the survivor, so that it is not done before.
                            givenBack.add(CompletableFuture.runAsync(
                                    () -> giveBack(held), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)));
                        }
                    },
                    new RecoveryPolicy(null, true, false));

            givenBack.forEach(CompletableFuture::join);
            assertThat(ended).isNotEmpty().first().asString().contains("ALTER TABLE");
            assertThat(chain.versions()).containsExactly("r02");
            assertThat(chain.column("SELECT COUNT(email) + COUNT(*) FROM people"))
                    .containsExactly("300");
        }
    }

    private static void giveBack(HeldUp held) {
        try {
            held.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_runs_on_one_sqlite_file_are_kept_apart_also_without_transactions() throws Exception {
        try (TestDatabase database = TestServers.sqlite()) {
            Connection other = database.connect();
            LiveChain chain = LiveChain.on(database);
            assertThat(chain.dialect().lock().tryAcquire(other, "aludel_version"))
                    .isTrue();
            assertThat(chain.dialect().lock().tryAcquire(other, "aludel_version"))
                    .isTrue();
            try (Connection late = database.connect()) {
                assertThat(chain.dialect().lock().tryAcquire(late, "aludel_version"))
                        .isFalse();
                assertThat(chain.dialect().lock().holder(late, "aludel_version").orElseThrow())
                        .contains("process " + ProcessHandle.current().pid());
                chain.dialect().lock().release(late, "aludel_version");
                assertThat(chain.dialect().lock().tryAcquire(late, "aludel_version"))
                        .isFalse();
                other.close();
                assertThat(chain.dialect().lock().tryAcquire(late, "aludel_version"))
                        .isTrue();
                chain.dialect().lock().release(late, "aludel_version");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_connection_that_is_lost_says_so_and_the_next_run_succeeds(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection killer = database.connect()) {
            LiveChain chain = LiveChain.on(database)
                    .revision(
                            "aaaa",
                            op -> {
                                op.createTable("a", column("id", integer()));
                                op.execute("INSERT INTO a VALUES (1)");
                                op.createTable("b", column("id", integer()));
                            },
                            op -> {});

            assertThatThrownBy(() -> chain.upgrade("head", new RunListener() {
                        private int statements;

                        @Override
                        public void statement(SqlStatement statement) {
                            if (++statements == 3) {
                                killOthers(killer, engine);
                            }
                        }
                    }))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("Running upgrade  -> aaaa");
            chain.upgrade("head");

            assertThat(chain.column("SELECT id FROM a")).containsExactly("1");
            assertThat(chain.tables()).contains("b");
            assertThat(chain.history()).hasSize(1);
        }
    }

    private static void killOthers(Connection killer, Engine engine) {
        try (Statement statement = killer.createStatement()) {
            if (engine == Engine.POSTGRES) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                return;
            }
            List<Long> others = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT id FROM information_schema.processlist"
                    + " WHERE db = DATABASE() AND id <> CONNECTION_ID()")) {
                while (rows.next()) {
                    others.add(rows.getLong(1));
                }
            }
            for (long id : others) {
                statement.execute("KILL " + id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** About 70 MB in few rows. */
    private static void large(Operations op) {
        op.createTable(
                "large", column("id", bigint()).primaryKey(), column("n", integer()), column("text", varchar(16000)));
        op.bulkInsert(
                "large",
                List.of("id", "n", "text"),
                IntStream.range(0, 1_000).mapToObj(i -> List.<Object>of(i, i, "x".repeat(15_000))));
        for (int i = 1; i <= 4; i++) {
            int offset = 1_000 * i;
            op.execute("INSERT INTO large SELECT id + " + offset + ", n, text FROM large WHERE id < 1000");
        }
        op.execute("ANALYZE TABLE large");
    }

    private static void copying(Operations op) {
        op.alterColumn("large", "n", change -> change.type(bigint()));
    }

    private static String setting(Operations op, String name) {
        return String.valueOf(op.query("SELECT current_setting('" + name + "') AS value")
                .getFirst()
                .text("value"));
    }

    private static void database(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stands in for a pooler: after each transaction, and each statement outside one, it goes on with the next session. */
    private static Connection pooled(List<Connection> sessions) {
        int[] at = {0};
        return (Connection) Proxy.newProxyInstance(
                SessionTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    Connection session = sessions.get(at[0] % sessions.size());
                    try {
                        Object result = method.invoke(session, arguments);
                        boolean statement = result instanceof Statement && session.getAutoCommit();
                        if (statement
                                || method.getName().equals("commit")
                                || method.getName().equals("rollback")) {
                            at[0]++;
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
