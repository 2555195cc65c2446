package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.command.HealthResult;
import dev.aludel.command.HealthResult.Fault;
import dev.aludel.command.InspectResult;
import dev.aludel.command.Orphan;
import dev.aludel.command.OrphansRequest;
import dev.aludel.command.OrphansResult;
import dev.aludel.command.TableInspection;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What inspect, orphans and health find in real databases. */
class LookingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_list_has_tables_and_views_with_their_rows(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);
            project.execute("CREATE VIEW titles AS SELECT title FROM books");

            InspectResult result = project.aludel().inspect();

            assertThat(result.server()).startsWith(engine.label());
            assertThat(result.tables())
                    .extracting(each -> lower(each.name().name()) + " " + each.kind() + " " + each.columns())
                    .contains("authors table 2", "books table 3", "titles view 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_table_is_shown_with_all_that_belongs_to_it(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);

            TableInspection authors = project.aludel().inspect("Authors", 1);
            TableInspection books = project.aludel().inspect("books", 0);

            assertThat(authors.referrers())
                    .extracting(referrer -> lower(referrer.table().name()))
                    .containsExactly("books");
            assertThat(authors.sample()).hasSize(1);
            assertThat(authors.sample().getFirst().columns().stream().map(LookingTest::lower))
                    .containsExactly("id", "name");
            assertThat(authors.types().values()).hasSize(2).noneMatch(String::isBlank);
            assertThat(books.sample()).isEmpty();
            assertThat(books.table().indexes())
                    .extracting(index -> lower(index.name()))
                    .contains("books_by_title");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_table_that_is_not_there_is_named_with_those_that_are(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);

            assertThatThrownBy(() -> project.aludel().inspect("autors", 0))
                    .hasMessageContaining("There is no autors in ")
                    .hasMessageMatching("(?is).*There are: .*authors, books.*");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rows_without_a_parent_are_found_by_the_declared_key(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);
            loseAnAuthor(project, engine);

            OrphansResult found = project.aludel().orphans(new OrphansRequest(null, null));

            assertThat(found.orphans()).extracting(Orphan::count).containsExactly(1L);
            assertThat(found.orphans().getFirst().examples().getFirst().values())
                    .extracting(Object::toString)
                    .containsExactly("11", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void only_rows_without_a_parent_are_deleted(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.script("""
                CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id int);
                INSERT INTO a VALUES (1); INSERT INTO b VALUES (10, 1), (11, 2), (12, NULL)
                """);
            OrphansRequest request = new OrphansRequest("b", engine == Engine.SQLITE ? "a_id:a" : "a_id:a.id");

            long found = project.aludel().orphans(request).orphans().getFirst().count();
            long deleted = project.aludel().deleteOrphans(request).deleted();

            assertThat(found).isEqualTo(1);
            assertThat(deleted).isEqualTo(1);
            assertThat(project.rows("SELECT id FROM b ORDER BY id")).containsExactly("10", "12");
            assertThat(project.aludel().orphans(request).orphans()).isEmpty();
        }
    }

    @Test
    void deleting_goes_on_until_none_is_left_that_became_one() throws SQLException {
        try (TestDatabase database = TestServers.create(Engine.SQLITE)) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.script("""
                CREATE TABLE a (id int PRIMARY KEY, parent int REFERENCES a (id));
                INSERT INTO a VALUES (1, NULL), (2, 99), (3, 2), (4, 3), (5, 1)
                """);

            assertThat(project.aludel()
                            .deleteOrphans(new OrphansRequest(null, null))
                            .deleted())
                    .isEqualTo(3);
            assertThat(project.rows("SELECT id FROM a ORDER BY id")).containsExactly("1", "5");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_key_that_cannot_be_meant_is_refused(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);

            for (String key : List.of("author_id", ":", "author_id:", "nothing:authors", "author_id:nowhere.id")) {
                assertThatThrownBy(() -> project.aludel().deleteOrphans(new OrphansRequest("books", key)))
                        .as(key)
                        .hasMessageMatching("(?is).*(is no foreign key|There is no ).*");
            }
            assertThat(project.rows("SELECT id FROM books")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_database_that_is_as_it_should_be_is_healthy(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);
            project.revision("base1", "", "CREATE TABLE first_one (id int);", "DROP TABLE first_one;");
            project.aludel().upgrade("head");

            HealthResult result = project.aludel().health();

            assertThat(faults(result)).isEmpty();
            assertThat(result.healthy()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void health_tells_each_thing_that_is_wrong(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = authorsAndBooks(database);
            project.revision("base1", "", "CREATE TABLE first_one (id int);", "DROP TABLE first_one;");
            project.aludel().upgrade("head");
            loseAnAuthor(project, engine);
            project.execute("UPDATE aludel_version SET version_num = 'lost1'");

            HealthResult result = project.aludel().health();

            assertThat(result.healthy()).isFalse();
            assertThat(faults(result))
                    .anyMatch(
                            fault -> fault.contains("The version table names revision lost1, and no file has this id"))
                    .anyMatch(fault -> fault.contains("1 row refers to nothing"));
        }
    }

    @Test
    void an_index_that_is_invalid_and_a_key_that_was_never_checked_are_faults() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            ServerProject project = authorsAndBooks(database);
            project.aludel().ensureVersion();
            project.script("""
                INSERT INTO books VALUES (12, 1, 'one');
                ALTER TABLE books ADD CONSTRAINT long_title CHECK (length(title) > 9) NOT VALID
                """);
            assertThatThrownBy(() -> project.execute("CREATE UNIQUE INDEX CONCURRENTLY one_title ON books (title)"))
                    .hasMessageContaining("could not create unique index");

            assertThat(faults(project.aludel().health()))
                    .anyMatch(fault -> fault.contains("Index one_title of books is INVALID"))
                    .anyMatch(fault -> fault.contains("Check long_title of books was never checked"));
        }
    }

    @Test
    void a_server_that_is_not_there_is_not_healthy() {
        HealthResult result = new ServerProject(folder, TestServers.create(Engine.SQLITE))
                .configured()
                .aludel("postgresql://nobody:secret@127.0.0.1:1/nothing")
                .health();

        assertThat(result.healthy()).isFalse();
        assertThat(result.checks()).hasSize(1);
        assertThat(result.checks().getFirst().name()).isEqualTo("Connection");
        assertThat(result.toString()).doesNotContain("secret");
    }

    private ServerProject authorsAndBooks(TestDatabase database) throws SQLException {
        ServerProject project = new ServerProject(folder, database).configured();
        project.script("""
            CREATE TABLE authors (id int PRIMARY KEY, name varchar(50) NOT NULL);
            CREATE TABLE books (id int PRIMARY KEY, author_id int, title varchar(50) DEFAULT 'none',
              CONSTRAINT books_author FOREIGN KEY (author_id) REFERENCES authors (id));
            CREATE INDEX books_by_title ON books (title);
            INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');
            INSERT INTO books VALUES (10, 1, 'one'), (11, 2, 'two')
            """);
        return project;
    }

    /** What should not happen, done by hand: the author of a book goes. */
    private static void loseAnAuthor(ServerProject project, Engine engine) throws SQLException {
        String delete = "DELETE FROM authors WHERE id = 2";
        switch (engine) {
            case POSTGRES ->
                project.script("ALTER TABLE books DROP CONSTRAINT books_author;" + delete
                        + ";ALTER TABLE books ADD CONSTRAINT books_author FOREIGN KEY (author_id) REFERENCES authors"
                        + " (id) NOT VALID");
            case MARIADB, MYSQL -> project.inOneSession("SET FOREIGN_KEY_CHECKS = 0", delete);
            case SQLITE -> project.inOneSession("PRAGMA foreign_keys = OFF", delete);
            case H2 ->
                project.inOneSession("SET REFERENTIAL_INTEGRITY FALSE", delete, "SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private static List<String> faults(HealthResult result) {
        return result.checks().stream()
                .flatMap(check -> check.faults().stream())
                .map(Fault::what)
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
