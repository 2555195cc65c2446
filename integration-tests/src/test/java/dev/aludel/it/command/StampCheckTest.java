package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stamp is compared with the database before it is written. */
class StampCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_not_there_is_not_stamped(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = people(database);

            assertThatThrownBy(() -> project.aludel().stamp(List.of("head"), false))
                    .hasMessageContainingAll(
                            "The stamp does not fit the database:",
                            "Revision first creates table people, and it is not there",
                            "--force");
            assertThat(project.aludel().current().revisions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_and_an_index_are_missed_too(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = people(database);
            project.execute("CREATE TABLE people (id int NOT NULL PRIMARY KEY, name varchar(20))");

            assertThatThrownBy(() -> project.aludel().stamp(List.of("head"), false))
                    .hasMessageContainingAll(
                            "Revision second adds column people.email, and it is not there",
                            "Revision second creates index people_by_name on people, and it is not there");
            project.aludel().stamp(List.of("first"), false);
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("first");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_there_is_stamped_and_cannot_be_stamped_away(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = people(database);
            project.aludel().upgrade("head");
            project.execute("DELETE FROM aludel_version");

            project.aludel().stamp(List.of("head"), false);

            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("second");
            assertThatThrownBy(() -> project.aludel().stamp(List.of("first"), false))
                    .hasMessageContaining("Revision second adds column people.email, and it is there");
            assertThatThrownBy(() -> project.aludel().stamp(List.of("base"), true))
                    .hasMessageContaining("Revision first creates table people, and it is there");
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("second");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_insists_is_not_stopped(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = people(database);

            project.aludel().stampAnyway(List.of("head"), false);

            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("second");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_upgrade_that_finds_its_table_there_points_to_the_stamp(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = people(database);
            project.execute("CREATE TABLE people (id int NOT NULL PRIMARY KEY, name varchar(20))");

            assertThatThrownBy(() -> project.aludel().upgrade("head"))
                    .hasMessageContainingAll("What revision first makes is there already", "aludel stamp first");

            project.aludel().stamp(List.of("first"), false);
            project.aludel().upgrade("head");
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("second");
        }
    }

    /** A table, and later a column and an index of it; what is dropped on the way is not looked for. */
    private ServerProject people(TestDatabase database) {
        ServerProject project = new ServerProject(folder, database).configured();
        project.javaRevision("first", "", """
                op.createTable("people", column("id", integer()).primaryKey(), column("name", varchar(20)));
            """, """
                op.dropTable("people");
            """);
        project.javaRevision("second", "first", """
                op.addColumn("people", column("email", varchar(50)));
                op.createIndex("people_by_name", "people", "name");
                op.createTable("not_for_long", column("id", integer()).primaryKey());
                op.dropTable("not_for_long");
            """, """
                op.dropIndex("people_by_name", "people");
                op.dropColumn("people", "email");
            """);
        return project;
    }
}
