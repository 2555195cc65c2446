package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.revision.RevisionRange;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.HistoryEntry;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run leaves in the history, on each database. */
class HistoryTableTest {

    @ParameterizedTest
    @EnumSource
    void each_step_leaves_one_row(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database);

            chain.upgrade("head");
            chain.downgrade("-1");
            chain.stamp("bbbb");
            chain.stamp("base");

            assertThat(chain.history().reversed().stream().map(HistoryTableTest::story))
                    .containsExactly(
                            "1 upgrade applied aaaa 1:aaaa step aaaa, 1 statements",
                            "2 upgrade applied bbbb 1:bbbb step bbbb, 2 statements",
                            "3 downgrade reverted bbbb 1:bbbb step bbbb, 1 statements",
                            "4 stamp stamped bbbb 1:bbbb null, 0 statements",
                            "5 stamp removed bbbb null null, 0 statements");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_says_who_and_when_in_utc(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database);
            Instant before = Instant.now();

            chain.upgrade("aaaa");

            HistoryEntry row = chain.history().getFirst();
            // A wrong time zone is off by a quarter of an hour or more; a clock that is being set, by less.
            Duration tolerance = Duration.ofMinutes(5);
            assertThat(row.started())
                    .isBetween(before.minus(tolerance), Instant.now().plus(tolerance));
            assertThat(row.took()).isBetween(Duration.ZERO, tolerance);
            assertThat(Duration.between(row.started(), row.finished())).isCloseTo(row.took(), Duration.ofMillis(2));
            assertThat(row.origin().who()).isEqualTo(System.getProperty("user.name"));
            assertThat(row.origin().host()).isNotBlank();
            assertThat(row.origin().version()).matches("\\d+\\.\\d+\\.\\d+.*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_without_a_history_gets_one_with_its_next_step(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database);
            // As Alembic leaves it.
            chain.execute("CREATE TABLE aludel_version (version_num varchar(32) NOT NULL,"
                    + " CONSTRAINT aludel_version_pkc PRIMARY KEY (version_num))");
            chain.execute("INSERT INTO aludel_version VALUES ('aaaa')");

            chain.upgrade("aaaa");
            assertThat(chain.history()).isEmpty();
            assertThat(chain.tables()).containsExactly("aludel_version");
            chain.upgrade("head");

            assertThat(chain.history())
                    .extracting(entry -> entry.revision().value())
                    .containsExactly("bbbb");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_script_leaves_what_a_run_leaves_but_for_who_and_how_long(Engine engine) throws SQLException {
        try (TestDatabase online = TestServers.create(engine);
                TestDatabase offline = TestServers.create(engine)) {
            LiveChain run = twoTables(online);
            LiveChain written = twoTables(offline);
            run.upgrade("aaaa");
            run.upgrade("bbbb");
            run.downgrade("base");

            play(written, written.offline().script(written.planner().upgrade(Set.of(), target("aaaa")), List.of()));
            play(
                    written,
                    written.offline()
                            .script(written.planner().upgradeScript(RevisionRange.parse("aaaa:bbbb")), List.of()));
            play(
                    written,
                    written.offline()
                            .script(written.planner().downgradeScript(RevisionRange.parse("bbbb:base")), List.of()));

            assertThat(written.history().stream().map(HistoryTableTest::story))
                    .hasSize(4)
                    .containsExactlyElementsOf(
                            run.history().stream().map(HistoryTableTest::story).toList());
            // Only a run keeps a journal; where no transaction covers DDL it does so from the start.
            assertThat(written.tables())
                    .isEqualTo(run.tables().stream()
                            .filter(table -> !table.equals("aludel_journal"))
                            .toList());
            HistoryEntry last = written.history().getFirst();
            assertThat(last.origin().who()).isNull();
            assertThat(last.took()).isNull();
            assertThat(last.started())
                    .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_step_leaves_no_row(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database).revision("cccc", op -> op.execute("nonsense"), op -> {});

            assertThatThrownBy(() -> chain.upgrade("head")).isInstanceOf(AludelException.class);

            assertThat(chain.versions()).containsExactly("bbbb");
            assertThat(chain.history())
                    .extracting(entry -> entry.revision().value())
                    .containsExactly("bbbb", "aaaa");
        }
    }

    /** The two tables of account differ in nothing, even when what the step did was not in their transaction. */
    @ParameterizedTest
    @EnumSource
    void a_step_outside_a_transaction_keeps_its_account_in_one(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database)
                    .loose("cccc", op -> op.createTable("c", column("id", integer())), op -> {
                        op.dropTable("c");
                    });

            chain.upgrade("head");
            assertThat(chain.versions()).containsExactly("cccc");
            assertThat(chain.history().getFirst().revision().value()).isEqualTo("cccc");
            chain.downgrade("-1");

            assertThat(chain.versions()).containsExactly("bbbb");
            assertThat(story(chain.history().getFirst()))
                    .isEqualTo("4 downgrade reverted cccc 1:cccc step cccc, 1 statements");
        }
    }

    private static LiveChain twoTables(TestDatabase database) throws SQLException {
        return LiveChain.on(database)
                .revision(
                        "aaaa",
                        op -> op.createTable("a", column("id", integer()).primaryKey()),
                        op -> op.dropTable("a"))
                .revision(
                        "bbbb",
                        op -> {
                            op.createTable("b", column("id", integer()).primaryKey());
                            op.execute("INSERT INTO b VALUES (1)");
                        },
                        op -> op.dropTable("b"));
    }

    private static String story(HistoryEntry entry) {
        return entry.number() + " " + entry.direction().word() + " "
                + entry.outcome().word() + " " + entry.revision() + " " + entry.checksum() + " " + entry.message()
                + ", " + entry.statements() + " statements";
    }

    /** Runs a script as the database's own client would, but for the lines that only the client understands. */
    private static void play(LiveChain chain, String script) throws SQLException {
        String sql = script.replaceFirst("^\\.bail on\n", "");
        try (Connection connection = chain.connect();
                Statement statement = connection.createStatement()) {
            for (StatementSplitter.SourceStatement each :
                    chain.dialect().splitter().split(sql)) {
                statement.execute(each.sql());
            }
        }
    }

    private static RevisionTarget target(String target) {
        return RevisionTarget.parse(target);
    }
}
