package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.ComparisonProblem;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.command.CheckResult;
import dev.aludel.command.ComparisonRequest;
import dev.aludel.command.DiffResult;
import dev.aludel.command.RevisionRequest;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.SchemaReference;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparing and generating on real servers, where something is odd. */
class AutogenerateTest {

    @TempDir
    Path folder;

    private SchemaReference sql(String text) throws IOException {
        Path file = folder.resolve("wanted.sql");
        Files.writeString(file, text);
        return new SchemaReference.SqlFile(file);
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_knows_is_reported_and_left_alone_until_told(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.script("CREATE TABLE kept (id integer); CREATE TABLE strange (id integer);");
            ComparisonRequest request = ComparisonRequest.MODELS.withModels(sql("CREATE TABLE kept (id integer);"));

            CheckResult found = project.aludel().check(request);
            assertThat(found.isClean()).isTrue();
            assertThat(found.leftAlone()).extracting(Difference::object).containsExactly("table strange");

            CheckResult told = project.aludel().check(request.withDropUnmanaged(true));
            assertThat(told.differences()).extracting(Difference::object).containsExactly("table strange");
        }
    }

    @Test
    void what_a_revision_made_is_known_and_goes_when_the_models_do_not_want_it() throws SQLException, IOException {
        try (TestDatabase database = TestServers.postgres()) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.revision("a1", "", "CREATE TABLE known (id integer);", "DROP TABLE known;");
            project.aludel().upgrade("head");
            project.execute("CREATE TABLE strange (id integer)");
            CheckResult found = project.aludel()
                    .check(ComparisonRequest.MODELS
                            .withModels(sql("CREATE TABLE other (id integer);"))
                            .withDecider(RenameDecider.never()));
            assertThat(found.differences())
                    .extracting(Difference::object)
                    .containsExactlyInAnyOrder("table known", "table other");
            assertThat(found.leftAlone()).extracting(Difference::object).containsExactly("table strange");
        }
    }

    @Test
    void what_may_be_a_rename_is_never_silently_a_drop_and_an_add() throws SQLException, IOException {
        try (TestDatabase database = TestServers.postgres()) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.execute("CREATE TABLE users (id integer PRIMARY KEY, mail varchar(99), age integer)");
            ComparisonRequest request = ComparisonRequest.MODELS.withModels(
                    sql("CREATE TABLE users (id integer PRIMARY KEY, email varchar(99), age integer);"));
            assertThatThrownBy(() -> project.aludel().autogenerate(RevisionRequest.of("step"), request))
                    .isInstanceOfSatisfying(AludelException.class, e -> {
                        assertThat(e.problem()).isInstanceOf(ComparisonProblem.Undecided.class);
                        assertThat(e).hasMessageContaining("--rename users.mail:users.email");
                    });
            assertThat(folder.resolve("migrations/versions")).isDirectoryNotContaining("glob:**.java");
            assertThatThrownBy(() -> project.aludel().check(request.withRenames(List.of("users.nothing:users.email"))))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("--rename users.nothing:users.email");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_revisions_themselves_can_stand_for_the_database(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.revision("a1", "", "CREATE TABLE a (id integer);", "DROP TABLE a;");
            ComparisonRequest request = ComparisonRequest.MODELS.withModels(
                    sql("CREATE TABLE a (id integer); CREATE TABLE b (id integer);"));
            assertThatThrownBy(() -> project.aludel().check(request))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("Target database is not up to date.");
            CheckResult found = project.aludel().check(request.withFromRevisions(true));
            assertThat(found.differences()).extracting(Difference::object).containsExactly("table b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_two_schemas_are_compared_and_the_script_leads_from_one_to_the_other(Engine engine)
            throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine);
                TestDatabase other = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.script("CREATE TABLE a (id integer NOT NULL);");
            ServerProject second = new ServerProject(folder, other);
            second.script("CREATE TABLE a (id integer NOT NULL); CREATE TABLE b (id integer);");
            Path snapshot = folder.resolve("a.json");
            project.aludel().saveSnapshot(snapshot);
            SchemaReference from = new SchemaReference.SnapshotFile(snapshot);
            SchemaReference to = new SchemaReference.Database(other.url());

            DiffResult diff = project.aludel().diff(from, to, List.of(), RenameDecider.never());
            assertThat(diff.found().differences())
                    .extracting(Difference::object)
                    .containsExactly("table b");
            project.script(diff.sql());
            project.aludel().saveSnapshot(snapshot);
            assertThat(project.aludel()
                            .diff(from, to, List.of(), RenameDecider.never())
                            .found()
                            .isClean())
                    .isTrue();
        }
    }

    @Test
    void expressions_that_nobody_could_compare_are_named_and_taken_to_be_the_same() throws SQLException, IOException {
        try (TestDatabase database = TestServers.mariaDb()) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.execute("CREATE TABLE t (id int, made timestamp NULL DEFAULT (now() + interval 1 day))");
            Path snapshot = folder.resolve("t.json");
            project.aludel().saveSnapshot(snapshot);
            Files.writeString(
                    snapshot,
                    Files.readString(snapshot).replaceAll("interval 1 day|INTERVAL 1 DAY", "INTERVAL '1' DAY"));
            String user = "u" + Integer.toHexString(database.name().hashCode());
            project.execute("CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret'");
            project.execute("GRANT ALL ON " + database.name() + ".* TO '" + user + "'@'%'");
            try {
                String url = database.url().replaceFirst("//[^@]*@", "//" + user + ":secret@");
                CheckResult found = project.aludel(url)
                        .check(ComparisonRequest.MODELS.withModels(new SchemaReference.SnapshotFile(snapshot)));
                assertThat(found.isClean()).isTrue();
                assertThat(found.unsure()).singleElement().asString().startsWith("the default of t.made: ");
            } finally {
                project.execute("DROP USER '" + user + "'@'%'");
            }
        }
    }

    /** Two databases of one server, and a user who has these two and may make no other. */
    private record Limited(TestDatabase real, TestDatabase dev, String user) implements AutoCloseable {

        static Limited on(Engine engine) throws SQLException {
            TestDatabase real = TestServers.create(engine);
            TestDatabase dev = TestServers.create(engine);
            String user = "u" + Integer.toHexString(real.name().hashCode());
            Limited limited = new Limited(real, dev, user);
            if (engine == Engine.POSTGRES) {
                limited.administer("CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
                limited.administer("ALTER DATABASE " + real.name() + " OWNER TO " + user);
                limited.administer("ALTER DATABASE " + dev.name() + " OWNER TO " + user);
            } else {
                limited.administer("CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret'");
                limited.administer("GRANT ALL ON " + real.name() + ".* TO '" + user + "'@'%'");
                limited.administer("GRANT ALL ON " + dev.name() + ".* TO '" + user + "'@'%'");
            }
            return limited;
        }

        private void administer(String sql) throws SQLException {
            new ServerProject(Path.of("."), real).execute(sql);
        }

        String url(TestDatabase database) {
            return database.url().replaceFirst("//[^@]*@", "//" + user + ":secret@");
        }

        @Override
        public void close() throws SQLException {
            real.close();
            dev.close();
            try (TestDatabase other = TestServers.create(real.engine())) {
                String quoted = real.engine() == Engine.POSTGRES ? user : "'" + user + "'@'%'";
                new ServerProject(Path.of("."), other)
                        .execute((real.engine() == Engine.POSTGRES ? "DROP ROLE " : "DROP USER ") + quoted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_user_who_may_create_no_database_runs_revisions_in_the_one_of_dev_url(Engine engine)
            throws SQLException, IOException {
        try (Limited limited = Limited.on(engine)) {
            ServerProject dev = new ServerProject(folder, limited.dev());
            ServerProject project = new ServerProject(folder, limited.real())
                    .configured("dev_url = \"" + limited.url(limited.dev()) + "\"");
            project.revision("a1", "", "CREATE TABLE a (id integer);", "DROP TABLE a;");
            ComparisonRequest request = ComparisonRequest.MODELS
                    .withModels(sql("CREATE TABLE a (id integer); CREATE TABLE b (id integer);"))
                    .withFromRevisions(true);
            CheckResult found = project.aludel(limited.url(limited.real())).check(request);
            assertThat(found.differences()).extracting(Difference::object).containsExactly("table b");
            assertThat(dev.rows(tables(engine))).isEmpty();
            assertThat(project.rows(tables(engine))).isEmpty();

            dev.execute("CREATE TABLE there_already (id integer)");
            assertThatThrownBy(() -> project.aludel(limited.url(limited.real())).check(request))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("is not empty")
                    .hasMessageNotContaining("secret");
            assertThat(dev.rows(tables(engine))).containsExactly("there_already");

            String same = limited.url(limited.real()).replace("127.0.0.1", "localhost");
            ServerProject mistaken = project.configured("dev_url = \"" + same + "\"");
            assertThatThrownBy(
                            () -> mistaken.aludel(limited.url(limited.real())).check(request))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("dev_url names the same database as url");
        }
    }

    private static String tables(Engine engine) {
        String here = engine == Engine.POSTGRES ? "current_schema()" : "DATABASE()";
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = " + here + " ORDER BY 1";
    }

    @Test
    void what_the_database_refuses_to_make_of_the_models_is_said_in_its_words() throws SQLException, IOException {
        try (TestDatabase database = TestServers.postgres()) {
            ServerProject project = new ServerProject(folder, database).configured();
            Path snapshot = folder.resolve("t.json");
            project.execute("CREATE TABLE t (id int CHECK (id > 0))");
            project.aludel().saveSnapshot(snapshot);
            Files.writeString(snapshot, Files.readString(snapshot).replace("id > 0", "idd > 0"));
            assertThatThrownBy(() -> project.aludel()
                            .check(ComparisonRequest.MODELS.withModels(new SchemaReference.SnapshotFile(snapshot))))
                    .isInstanceOfSatisfying(AludelException.class, e -> {
                        assertThat(e.problem()).isInstanceOf(ModelProblem.RefusedByDatabase.class);
                        assertThat(e)
                                .hasMessageContaining("create table t")
                                .hasMessageContaining("\"idd\" does not exist");
                    });
        }
    }
}
