package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.command.BaselineResult;
import dev.aludel.command.DriftResult;
import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ScriptFormat;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a database that is there already to its first revision, and what is done to it by hand afterwards. */
class BaselineAndDriftTest {

    private static final RevisionRequest FIRST = RevisionRequest.of("baseline").withRevisionId("first");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_baseline_makes_the_same_schema_somewhere_else(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                TestDatabase empty = TestServers.create(engine)) {
            ServerProject project = shop(database);

            BaselineResult result = project.aludel().baseline(FIRST);

            assertThat(result.tables()).isEqualTo(2);
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("first");
            assertThat(project.aludel().upgrade("head").steps()).isEmpty();
            assertThat(project.aludel().drift().isClean()).isTrue();
            project.aludel(empty.url()).upgrade("head");
            assertThat(project.aludel(empty.url()).drift().isClean()).isTrue();
            project.aludel(empty.url()).downgrade("base");
            assertThat(project.aludel(empty.url()).inspect().tables())
                    .noneMatch(table -> table.name().name().equals("orders"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_baseline_in_sql_is_proven_as_well(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = shop(database);

            BaselineResult result = project.aludel().baseline(FIRST.withFormat(ScriptFormat.SQL));

            assertThat(result.written().file().toString()).endsWith(".sql");
            assertThat(project.aludel().drift().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void there_is_no_baseline_of_nothing_and_no_second_one(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            assertThatThrownBy(() -> project.aludel().baseline(FIRST))
                    .hasMessageContaining("There is nothing to make a baseline of");
            assertThat(revisionFiles()).isEmpty();
            shop(database).aludel().baseline(FIRST);

            assertThatThrownBy(() -> project.aludel().baseline(RevisionRequest.of("again")))
                    .hasMessageContaining("There are revisions already, up to first");
            assertThat(revisionFiles()).hasSize(1);
            Files.delete(revisionFiles().getFirst());
            assertThatThrownBy(() -> project.aludel().baseline(FIRST))
                    .hasMessageContaining("The version table says first, and there is no such revision file");
            assertThat(revisionFiles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_added_and_removed_by_hand_is_told_apart_and_can_be_undone(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = shop(database);
            project.aludel().baseline(FIRST);
            changeByHand(project);

            DriftResult drift = project.aludel().drift();

            assertThat(drift.isClean()).isFalse();
            assertThat(drift.added()).anyMatch(each -> each.contains("extra")).anyMatch(each -> each.contains("phone"));
            assertThat(drift.removed()).anyMatch(each -> each.contains("orders_by_customer"));
            assertThat(drift.changed()).isEmpty();
            project.script(drift.undo());
            DriftResult after = project.aludel().drift();
            assertThat(after.found().differences()).isEmpty();
            assertThat(after.undo()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_adopted_is_done_elsewhere_by_an_upgrade(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                TestDatabase other = TestServers.create(engine)) {
            ServerProject project = shop(database);
            project.aludel().baseline(FIRST);
            project.aludel(other.url()).upgrade("head");
            changeByHand(project);

            DriftResult adopted =
                    project.aludel().adoptDrift(RevisionRequest.of("by hand").withRevisionId("second"));
            project.aludel(other.url()).upgrade("head");

            assertThat(adopted.adopted()).isNotNull();
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("second");
            assertThat(project.aludel().drift().isClean()).isTrue();
            assertThat(project.aludel(other.url()).drift().isClean()).isTrue();
            assertThat(project.aludel(other.url()).inspect("extra", 0).table().columns())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothing_is_adopted_below_revisions_that_are_pending(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = shop(database);
            project.aludel().baseline(FIRST);
            project.revision("later", "first", "CREATE TABLE later (id int);", "DROP TABLE later;");
            changeByHand(project);
            List<Path> before = revisionFiles();

            assertThatThrownBy(() -> project.aludel().adoptDrift(RevisionRequest.of("by hand")))
                    .hasMessageContaining("Target database is not up to date.");
            assertThat(revisionFiles()).isEqualTo(before);
        }
    }

    private ServerProject shop(TestDatabase database) throws SQLException {
        ServerProject project = new ServerProject(folder, database).configured();
        project.script("""
            CREATE TABLE customers (id int NOT NULL PRIMARY KEY, name varchar(50) NOT NULL, email varchar(80) DEFAULT 'none',
              CONSTRAINT one_email UNIQUE (email));
            CREATE TABLE orders (id int NOT NULL PRIMARY KEY, customer int, amount decimal(10,2), note varchar(50),
              CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE,
              CONSTRAINT positive CHECK (amount > 0));
            CREATE INDEX orders_by_customer ON orders (customer, note);
            CREATE INDEX orders_by_note ON orders (note);
            INSERT INTO customers (id, name) VALUES (1, 'Ann');
            INSERT INTO orders VALUES (1, 1, 10, 'x')
            """);
        return project;
    }

    /** An index goes, a column and a table come. */
    private static void changeByHand(ServerProject project) throws SQLException {
        Engine engine = project.database().engine();
        boolean family = engine == Engine.MARIADB || engine == Engine.MYSQL;
        if (family) { // the foreign key stands on an index
            project.execute("CREATE INDEX stand_in ON orders (customer)");
        }
        project.execute("DROP INDEX orders_by_customer" + (family ? " ON orders" : ""));
        project.execute("ALTER TABLE customers ADD COLUMN phone varchar(20)");
        project.execute("CREATE TABLE extra (id int NOT NULL, CONSTRAINT extra_key PRIMARY KEY (id))");
    }

    private List<Path> revisionFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
