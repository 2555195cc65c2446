package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.RunSettings;
import dev.aludel.runtime.RunListener;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another session holds what a revision needs. */
class LockTimeoutTest {

    @ParameterizedTest
    @EnumSource
    void a_revision_is_tried_again_until_the_other_session_lets_go(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            LiveChain chain = chain(database, Duration.ofSeconds(1));
            chain.upgrade("aaaa");
            hold(statement, engine);
            AtomicInteger tries = new AtomicInteger();

            chain.upgrade("head", new RunListener() {
                @Override
                public void lockTimedOut(String reason, int count, Duration soFar) {
                    if (tries.incrementAndGet() == 2) {
                        letGo(statement);
                    }
                }
            });

            assertThat(tries).hasValueGreaterThanOrEqualTo(2);
            assertThat(chain.versions()).containsExactly("bbbb");
            assertThat(chain.column("SELECT id FROM b")).containsExactly("1");
            assertThat(chain.history()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void patience_ends_and_nothing_of_the_revision_remains(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            LiveChain chain = chain(database, Duration.ofMillis(50));
            chain.upgrade("aaaa");
            hold(statement, engine);

            assertThatThrownBy(() -> chain.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("Running upgrade aaaa -> bbbb")
                    .hasMessageContaining("times in")
                    .hasMessageContaining("nothing of the step remains");

            letGo(statement);
            assertThat(chain.versions()).containsExactly("aaaa");
            assertThat(chain.tables()).doesNotContain("b");
        }
    }

    private static LiveChain chain(TestDatabase database, Duration lockTimeout) throws SQLException {
        return LiveChain.on(database, RunSettings.DEFAULTS.withLocks(lockTimeout, Duration.ofMinutes(1)))
                .revision("aaaa", op -> op.createTable("a", column("id", integer())), op -> op.dropTable("a"))
                .revision(
                        "bbbb",
                        op -> {
                            op.createTable("b", column("id", integer()));
                            op.execute("INSERT INTO b VALUES (1)");
                            op.addColumn("a", column("more", integer()));
                        },
                        op -> op.dropTable("b"));
    }

    /**
     * Reads the table in a transaction that stays open; on SQLite, which locks the file, begins to write; on H2, where reading
     * locks nothing, writes.
     */
    private static void hold(Statement statement, Engine engine) throws SQLException {
        statement.execute(engine == Engine.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
        statement.execute(engine == Engine.H2 ? "INSERT INTO a VALUES (2)" : "SELECT * FROM a");
    }

    private static void letGo(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
