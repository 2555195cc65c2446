package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.RunSettings;
import dev.aludel.config.TransactionMode;
import dev.aludel.migration.HookContext;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RunListener;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a project does besides its revisions, and what happens when that fails. */
class HooksTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void all_are_called_in_their_order_up_down_and_for_stamps(Engine engine) throws SQLException {
        for (TransactionMode mode : TransactionMode.values()) {
            try (TestDatabase database = TestServers.create(engine)) {
                Recorder recorder = new Recorder(null);
                LiveChain chain = chain(database, RunSettings.DEFAULTS.withTransaction(mode))
                        .with(recorder);

                chain.upgrade("head");
                chain.upgrade("head");
                chain.downgrade("aaaa");
                chain.stamp("bbbb");

                List<String> upgrade = mode == TransactionMode.RUN
                        ? List.of(
                                "beforeStep aaaa",
                                "apply aaaa [aaaa]",
                                "beforeStep bbbb",
                                "apply bbbb [bbbb]",
                                "afterStep aaaa",
                                "afterStep bbbb")
                        : List.of(
                                "beforeStep aaaa",
                                "apply aaaa [aaaa]",
                                "afterStep aaaa",
                                "beforeStep bbbb",
                                "apply bbbb [bbbb]",
                                "afterStep bbbb");
                List<String> expected = new ArrayList<>(List.of("beforeRun"));
                expected.addAll(upgrade);
                expected.addAll(List.of(
                        "afterRun [bbbb]",
                        "beforeRun",
                        "beforeStep bbbb",
                        "apply bbbb [aaaa]",
                        "afterStep bbbb",
                        "afterRun [aaaa]",
                        "beforeRun",
                        "beforeStep stamp",
                        "apply stamp [bbbb]",
                        "afterStep stamp",
                        "afterRun [bbbb]"));
                assertThat(recorder.heard).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void one_that_fails_before_anything_stops_the_run_with_nothing_done(Engine engine) throws SQLException {
        for (String hook : List.of("beforeRun", "beforeStep aaaa")) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = chain(database, RunSettings.DEFAULTS).with(new Recorder(hook));

                assertThatThrownBy(() -> chain.upgrade("head"))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("The hook " + hook.split(" ", 2)[0] + " failed")
                        .hasMessageContaining("Nothing was done");
                assertThat(chain.tables()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void one_that_fails_in_the_transaction_takes_the_step_with_it(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = chain(database, RunSettings.DEFAULTS);
            Recorder failing = new Recorder("apply bbbb [bbbb]");

            assertThatThrownBy(() -> chain.with(failing).upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("Running upgrade aaaa -> bbbb")
                    .hasMessageContaining("The hook onVersionApply failed");
            assertThat(failing.heard).endsWith("apply bbbb [bbbb]", "failed bbbb");
            assertThat(chain.versions()).containsExactly("aaaa");
            assertThat(chain.history()).hasSize(1);
            assertThat(chain.column("SELECT id FROM a")).isEmpty();

            chain.upgrade("head");
            assertThat(chain.column("SELECT id FROM a")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void one_that_fails_afterwards_is_reported(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            List<String> reported = new ArrayList<>();

            LiveChain chain = chain(database, RunSettings.DEFAULTS);
            chain.with(new Recorder("afterStep aaaa")).upgrade("head", new RunListener() {
                @Override
                public void hookFailed(String hook, String reason) {
                    reported.add(hook + ": " + reason);
                }
            });

            assertThat(reported).containsExactly("afterStep: java.lang.IllegalStateException: afterStep aaaa");
            assertThat(chain.versions()).containsExactly("bbbb");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void what_one_does_in_the_transaction_commits_with_it(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = chain(database, RunSettings.DEFAULTS).with(new MigrationEnvironment() {
                @Override
                public void onVersionApply(HookContext context, MigrationStep version, Set<RevisionId> heads)
                        throws SQLException {
                    try (Statement statement = context.connection().createStatement()) {
                        statement.execute("INSERT INTO a VALUES (" + heads.size() + "0)");
                    }
                }
            });

            chain.upgrade("head");

            assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "10", "10");
        }
    }

    private static LiveChain chain(TestDatabase database, RunSettings settings) throws SQLException {
        return LiveChain.on(database, settings)
                .revision("aaaa", op -> op.createTable("a", column("id", integer())), op -> op.dropTable("a"))
                .revision("bbbb", op -> op.execute("INSERT INTO a VALUES (1)"), op -> op.execute("DELETE FROM a"));
    }

    /** Writes down what is called, and fails at one of the calls. */
    private static final class Recorder implements MigrationEnvironment {

        private final List<String> heard = new ArrayList<>();
        private final @Nullable String failing;

        Recorder(@Nullable String failing) {
            this.failing = failing;
        }

        @Override
        public void beforeRun(HookContext context) {
            hear("beforeRun");
        }

        @Override
        public void beforeStep(HookContext context, MigrationStep version) {
            hear("beforeStep " + name(version));
        }

        @Override
        public void onVersionApply(HookContext context, MigrationStep version, Set<RevisionId> heads) {
            hear("apply " + name(version) + " " + heads);
        }

        @Override
        public void afterStep(HookContext context, MigrationStep version) {
            hear("afterStep " + name(version));
        }

        @Override
        public void afterRun(HookContext context, Set<RevisionId> heads) {
            hear("afterRun " + heads);
        }

        @Override
        public void onFailure(HookContext context, MigrationStep version, Exception failure) {
            hear("failed " + name(version));
        }

        private static String name(MigrationStep version) {
            return version.migration().map(revision -> revision.id().value()).orElse("stamp");
        }

        private void hear(String call) {
            heard.add(call);
            if (call.equals(failing)) {
                throw new IllegalStateException(call);
            }
        }
    }
}
