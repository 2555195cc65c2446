package dev.aludel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.command.Aludel;
import dev.aludel.command.RevisionView;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RunResult;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same two files, unchanged, on five databases: up, down to base, and up again. */
class InstigptTest {

    private static final String HEAD = "20241107_0001";

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRES", "MARIADB", "MYSQL", "H2"})
    void goes_up_down_and_up_again_and_leaves_nothing_behind(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            Aludel aludel = instigpt(database);

            RunResult up = aludel.upgrade("head");

            assertThat(up.steps()).hasSize(2);
            assertThat(up.headsAfter()).containsExactly(new RevisionId(HEAD));
            Schema first = reflect(database);
            assertThat(first.tables().stream()
                            .map(Table::name)
                            .map(QualifiedName::name)
                            .filter(name -> !isAccount(name)))
                    .containsExactlyInAnyOrder("conversation", "message", "session", "user");
            assertThat(columns(first, "user"))
                    .containsExactly("id", "username", "name", "email", "roll_number", "profile_picture");

            aludel.downgrade("base");

            assertThat(objects(database, engine)).contains("aludel_version").allMatch(InstigptTest::isAccount);
            assertThat(aludel.current().revisions()).isEmpty();

            aludel.upgrade("head");

            assertThat(reflect(database)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRES", "MARIADB", "MYSQL", "H2"})
    void rows_survive_the_second_step_and_its_way_back(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            Aludel aludel = instigpt(database);
            aludel.upgrade("20241031_0001");
            String user = engine == Engine.MYSQL || engine == Engine.MARIADB ? "`user`" : "\"user\"";
            execute(
                    database,
                    "INSERT INTO " + user
                            + " (username, name, email, roll_number) VALUES ('ada', 'Ada', 'ada@x', '1')");

            aludel.upgrade("+1");
            assertThat(rows(database, "SELECT name FROM " + user + " WHERE profile_picture IS NULL"))
                    .containsExactly("Ada");
            aludel.downgrade("-1");

            assertThat(rows(database, "SELECT email FROM " + user)).containsExactly("ada@x");
            assertThat(aludel.current().revisions().stream()
                            .map(RevisionView::revision)
                            .map(revision -> revision.id().value()))
                    .containsExactly("20241031_0001");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRES", "MARIADB", "MYSQL"})
    void of_four_instances_that_start_at_once_one_upgrades_and_all_go_on(Engine engine) throws Exception {
        try (TestDatabase database = TestServers.create(engine);
                ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> starts = Collections.nCopies(
                    4, () -> instigpt(database).upgrade("head").steps().size());
            int applied = 0;
            for (Future<Integer> start : instances.invokeAll(starts)) {
                applied += start.get();
            }
            assertThat(applied).isEqualTo(2);
            assertThat(columns(reflect(database), "user")).contains("profile_picture");
        }
    }

    /** Whether a table is one in which Aludel keeps its account; which there are differs by database. */
    private static boolean isAccount(String table) {
        return table.startsWith("aludel_");
    }

    private static Aludel instigpt(TestDatabase database) {
        Path file = Path.of("instigpt", "aludel.toml").toAbsolutePath();
        return Aludel.of(ConfigLoader.load(ConfigRequest.in(file.getParent())
                .withFile(file)
                .withEnvironment(Map.of("DATABASE_URL", database.url()))));
    }

    private static Schema reflect(TestDatabase database) throws SQLException {
        DialectRegistry dialects = DialectRegistry.load(InstigptTest.class.getClassLoader());
        try (Connection connection = database.connect()) {
            Dialect dialect = dialects.of(connection);
            return dialect.reflector().reflect(connection, List.of());
        }
    }

    private static List<String> columns(Schema schema, String table) {
        return schema.table(QualifiedName.of(table)).orElseThrow().columns().stream()
                .map(column -> column.name())
                .toList();
    }

    /** Everything the database itself says is there: tables, types, sequences, but for what belongs to a table. */
    private static List<String> objects(TestDatabase database, Engine engine) throws SQLException {
        return rows(
                database,
                switch (engine) {
                    case POSTGRES ->
                        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                                + " AND relkind <> 'i' UNION ALL SELECT typname FROM pg_type"
                                + " WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'";
                    case MARIADB, MYSQL ->
                        "SELECT table_name FROM information_schema.tables" + " WHERE table_schema = DATABASE()";
                    case SQLITE -> "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
                    case H2 -> "SELECT lower(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'";
                });
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
