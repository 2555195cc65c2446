package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.migration.DdlOption;
import dev.aludel.migration.Elements;
import dev.aludel.migration.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.ResumeAs;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run whose connection breaks before or after one of its statements, and the run after it. */
class BrokenOffTest {

    /** Databases on which DDL commits by itself. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void a_run_goes_on_before_or_after_the_statement_it_was_broken_off_in(Engine engine) throws SQLException {
        for (boolean after : List.of(false, true)) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = twoTables(database, op -> {});
                breakOff(chain, database, "CREATE TABLE b", after);

                assertThat(chain.versions()).containsExactly("aaaa");
                assertThat(chain.unfinished()).singleElement().satisfies(step -> {
                    assertThat(step.revision().value()).isEqualTo("bbbb");
                    assertThat(step.direction()).isEqualTo(Direction.UPGRADE);
                    assertThat(step.doneStatements()).isEqualTo(2);
                    assertThat(step.underWay()).startsWith("CREATE TABLE b");
                });
                List<RunListener.Resumption> heard = new ArrayList<>();
                chain.upgrade("head", listener(heard));

                assertThat(heard)
                        .singleElement()
                        .satisfies(resumption -> assertThat(resumption.done()).isEqualTo(after));
                assertThat(chain.versions()).containsExactly("bbbb");
                assertThat(chain.unfinished()).isEmpty();
                assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
                assertThat(chain.column("SELECT id FROM b ORDER BY id")).containsExactly("3");
                assertThat(chain.history().getFirst().statements()).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void so_does_a_run_that_goes_down(Engine engine) throws SQLException {
        for (boolean after : List.of(false, true)) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = twoTables(database, op -> {});
                chain.upgrade("head");
                try (Connection connection = broken(database, "DROP TABLE b", after)) {
                    assertThatThrownBy(() -> chain.downgrade("aaaa", connection))
                            .isInstanceOf(AludelException.class);
                }

                assertThatThrownBy(() -> chain.upgrade("head"))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("The downgrade of bbbb was broken off with 1 statement done")
                        .hasMessageContaining("aludel downgrade");
                chain.downgrade("aaaa");

                assertThat(chain.versions()).containsExactly("aaaa");
                assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1");
                assertThat(chain.tables()).doesNotContain("b");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void where_the_catalogue_says_neither_the_run_stops_and_a_person_says_which(Engine engine) throws SQLException {
        for (ResumeAs said : ResumeAs.values()) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = twoTables(database, op -> op.addColumn("b", column("more", integer())));
                breakOff(chain, database, "ALTER TABLE b ADD", false);
                chain.execute("ALTER TABLE b ADD COLUMN other int");

                assertThatThrownBy(() -> chain.upgrade("head"))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("new: column b.more")
                        .hasMessageContaining("new: column b.other int")
                        .hasMessageContaining("--resume-as done")
                        .hasMessageContaining("--resume-as redo")
                        .hasMessageContaining("aludel stamp")
                        .extracting(failure -> ((AludelException) failure).problem())
                        .isInstanceOf(RuntimeProblem.Undecidable.class);
                chain.upgrade("head", RunListener.SILENT, new RecoveryPolicy(said, false, false));

                assertThat(chain.versions()).containsExactly("bbbb");
                assertThat(hasColumn(chain, "b", "more")).isEqualTo(said == ResumeAs.REDO);
            }
        }
    }

    private static boolean hasColumn(LiveChain chain, String table, String column) throws SQLException {
        try (Connection connection = chain.connect()) {
            return chain.dialect()
                    .reflector()
                    .table(connection, QualifiedName.of(table))
                    .flatMap(found -> found.column(column))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void a_table_that_somebody_else_makes_meanwhile_disturbs_no_typed_operation(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database, op -> {});
            breakOff(chain, database, "CREATE TABLE b", true);
            chain.execute("CREATE TABLE elsewhere (id int)");

            chain.upgrade("head");

            assertThat(chain.versions()).containsExactly("bbbb");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void sql_of_the_author_s_own_is_decided_by_the_whole_schema(Engine engine) throws SQLException {
        String sql = "ALTER TABLE b ADD COLUMN more int, ADD INDEX ix_more (more)";
        for (boolean after : List.of(false, true)) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = twoTables(database, op -> op.execute(sql));
                breakOff(chain, database, "ALTER TABLE b", after);
                chain.upgrade("head");
                assertThat(chain.versions()).containsExactly("bbbb");
            }
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = twoTables(database, op -> op.execute(sql));
                breakOff(chain, database, "ALTER TABLE b", after);
                chain.execute("CREATE TABLE elsewhere (id int)");
                assertThatThrownBy(() -> chain.upgrade("head")).hasMessageContaining("new: table elsewhere");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void rows_change_together_with_the_note_that_they_did(Engine engine) throws SQLException {
        for (String at :
                List.of("INSERT INTO a (id) VALUES (2)", "INSERT INTO b VALUES (3)", "INSERT INTO aludel_history")) {
            for (boolean after : List.of(false, true)) {
                try (TestDatabase database = TestServers.create(engine)) {
                    LiveChain chain = twoTables(database, op -> {});
                    breakOff(chain, database, at, after);

                    chain.upgrade("head");

                    assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
                    assertThat(chain.column("SELECT id FROM b ORDER BY id")).containsExactly("3");
                    assertThat(chain.history()).hasSize(2);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void a_revision_may_be_mended_behind_what_is_done_and_not_before(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database, op -> op.execute("INSERT INTO b VALUES ('no number')"));
            assertThatThrownBy(() -> chain.upgrade("head")).hasMessageContaining("goes on after");

            LiveChain otherwise = chain.replacing("bbbb", op -> op.createTable("c", column("id", integer())));
            assertThatThrownBy(() -> otherwise.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .extracting(failure -> ((AludelException) failure).problem())
                    .isInstanceOf(RuntimeProblem.DoneOtherwise.class);
            chain.replacing("bbbb", op -> {
                        firstOfB(op);
                        op.execute("INSERT INTO b VALUES (4)");
                    })
                    .upgrade("head");

            assertThat(chain.column("SELECT id FROM b ORDER BY id")).containsExactly("3", "4");
            assertThat(chain.versions()).containsExactly("bbbb");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void a_stamp_forgets_what_was_half_done(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = twoTables(database, op -> {});
            breakOff(chain, database, "CREATE TABLE b", true);
            chain.execute("DELETE FROM a WHERE id = 2");
            chain.execute("DROP TABLE b");
            chain.execute("ALTER TABLE a DROP COLUMN name");

            chain.stamp("aaaa");

            assertThat(chain.unfinished()).isEmpty();
            chain.upgrade("head");
            assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void an_index_that_was_not_built_to_its_end_is_built_again(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            LiveChain chain = LiveChain.on(database)
                    .revision(
                            "aaaa",
                            op -> {
                                op.createTable("a", column("id", integer()));
                                op.execute("INSERT INTO a VALUES (1), (1)");
                                op.createIndex("a", Elements.index("ux", "id").unique(), DdlOption.CONCURRENTLY);
                                op.execute("INSERT INTO a VALUES (3)");
                            },
                            op -> op.dropTable("a"));
            assertThatThrownBy(() -> chain.upgrade("head"))
                    .hasMessageContaining("The first 2 statements of it are done");
            assertThat(chain.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ux'::regclass"))
                    .containsExactly("f");
            List<String> dropped = new ArrayList<>();

            RunListener listener = new RunListener() {
                @Override
                public void invalidIndexDropped(String index, String table) {
                    dropped.add(index + " of " + table);
                }
            };
            assertThatThrownBy(() -> chain.upgrade("head", listener)).hasMessageContaining("ux");
            chain.execute("UPDATE a SET id = 2 WHERE ctid = (SELECT min(ctid) FROM a)");
            chain.upgrade("head", listener);

            assertThat(dropped).containsExactly("ux of a", "ux of a");
            assertThat(chain.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ux'::regclass"))
                    .containsExactly("t");
            assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void a_constraint_that_could_not_be_validated_is_validated_by_the_next_run(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            String validated = "SELECT convalidated FROM pg_constraint WHERE conname = 'ck'";
            LiveChain chain = LiveChain.on(database)
                    .loose(
                            "aaaa",
                            op -> {
                                op.createTable("a", column("id", integer()));
                                op.execute("INSERT INTO a VALUES (-1)");
                                op.execute("ALTER TABLE a ADD CONSTRAINT ck CHECK (id > 0) NOT VALID");
                                op.validateConstraint("ck", "a");
                            },
                            op -> op.dropTable("a"));
            assertThatThrownBy(() -> chain.upgrade("head"))
                    .hasMessageContaining("The first 3 statements of it are done");
            assertThat(chain.column(validated)).containsExactly("f");
            assertThat(chain.unfinished()).hasSize(1);

            chain.execute("UPDATE a SET id = 1");
            chain.upgrade("head");

            assertThat(chain.column(validated)).containsExactly("t");
            assertThat(chain.unfinished()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE", "MARIADB", "MYSQL", "H2"})
    void statements_that_each_commit_are_each_done_once(Engine engine) throws SQLException {
        for (String at : List.of("CREATE TABLE a", "INSERT INTO a VALUES (1)", "INSERT INTO a VALUES (2)")) {
            for (boolean after : List.of(false, true)) {
                try (TestDatabase database = TestServers.create(engine)) {
                    LiveChain chain = LiveChain.on(database)
                            .loose(
                                    "aaaa",
                                    op -> {
                                        op.createTable("a", column("id", bigint()), column("name", varchar(20)));
                                        op.execute("INSERT INTO a (id) SELECT 1");
                                        op.execute("INSERT INTO a VALUES (1, 'one')");
                                        op.execute("INSERT INTO a VALUES (2, 'two')");
                                    },
                                    op -> op.dropTable("a"));
                    String beginning = at.endsWith(")") ? at.substring(0, at.length() - 1) : at;
                    breakOffFirst(chain, database, beginning, after);

                    chain.upgrade("head");

                    assertThat(chain.column("SELECT id FROM a ORDER BY id")).containsExactly("1", "1", "2");
                    assertThat(chain.history()).hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void what_no_transaction_takes_is_run_without_one(Engine engine) throws SQLException {
        for (boolean after : List.of(false, true)) {
            try (TestDatabase database = TestServers.create(engine)) {
                LiveChain chain = LiveChain.on(database)
                        .loose(
                                "aaaa",
                                op -> {
                                    op.createTable("a", column("id", integer()));
                                    op.execute("VACUUM");
                                    op.execute("INSERT INTO a VALUES (1)");
                                },
                                op -> op.dropTable("a"));
                breakOffFirst(chain, database, "VACUUM", after);

                chain.upgrade("head");

                assertThat(chain.column("SELECT id FROM a")).containsExactly("1");
            }
        }
    }

    /** The second revision has four statements, with rows among them, and what the test adds. */
    private static LiveChain twoTables(TestDatabase database, Consumer<Operations> more) throws SQLException {
        return LiveChain.on(database)
                .revision(
                        "aaaa",
                        op -> {
                            op.createTable("a", column("id", integer()));
                            op.execute("INSERT INTO a VALUES (1)");
                        },
                        op -> op.dropTable("a"))
                .revision(
                        "bbbb",
                        op -> {
                            firstOfB(op);
                            more.accept(op);
                        },
                        op -> {
                            op.execute("DELETE FROM a WHERE id = 2");
                            op.dropTable("b");
                            op.execute("ALTER TABLE a DROP COLUMN name");
                        });
    }

    private static void firstOfB(Operations op) {
        op.addColumn("a", column("name", varchar(20)));
        op.execute("INSERT INTO a (id) VALUES (2)");
        op.createTable("b", column("id", integer()));
        op.execute("INSERT INTO b VALUES (3)");
    }

    private static void breakOff(LiveChain chain, TestDatabase database, String at, boolean after) throws SQLException {
        chain.upgrade("aaaa");
        breakOffFirst(chain, database, at, after);
    }

    private static void breakOffFirst(LiveChain chain, TestDatabase database, String at, boolean after)
            throws SQLException {
        try (Connection connection = broken(database, at, after)) {
            assertThatThrownBy(() -> chain.upgrade("head", connection)).isInstanceOf(AludelException.class);
        }
    }

    /** A connection that breaks at the first statement that begins like this. */
    private static Connection broken(TestDatabase database, String at, boolean after) throws SQLException {
        Connection connection = database.connect();
        return Tap.on(connection, new Tap() {
            @Override
            public void before(String sql) throws SQLException {
                breakIf(!after, sql);
            }

            @Override
            public void after(String sql) throws SQLException {
                breakIf(after, sql);
            }

            private void breakIf(boolean now, String sql) throws SQLException {
                if (now && sql.replaceFirst("^/\\*.*?\\*/ ", "").startsWith(at)) {
                    connection.close();
                    throw new SQLException("the test broke the connection", "08006");
                }
            }
        });
    }

    private static RunListener listener(List<RunListener.Resumption> heard) {
        return new RunListener() {
            @Override
            public void resumed(Resumption resumption) {
                heard.add(resumption);
            }
        };
    }
}
