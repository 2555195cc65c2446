package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed after a run that broke off, on a database whose DDL commits by itself. */
class RecoveryTest {

    @TempDir
    private Path folder;

    private CliProject project;

    /** An index that cannot be built, for a value is there twice. */
    @BeforeEach
    void breakOff() {
        project = CliProject.empty(folder);
        project.write("aludel.toml", "url = \"" + url() + "\"\n");
        project.write("migrations/versions/aaaa.sql", """
            -- aludel:revision aaaa
            -- aludel:upgrade
            CREATE TABLE a (id integer);
            INSERT INTO a VALUES (1), (1);
            CREATE UNIQUE INDEX ux_a ON a (id);
            CREATE TABLE b (id integer);
            -- aludel:downgrade
            DROP TABLE b;
            DROP TABLE a;
            """);

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("The first 2 statements of it are done and stay");
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("app");
    }

    @Test
    void the_same_command_again_goes_on_once_the_cause_is_mended() throws SQLException {
        execute("UPDATE a SET id = 2 WHERE _ROWID_ = 1");

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("CREATE UNIQUE INDEX ux_a", "which was not done: going on with it.");
        assertThat(count("SELECT COUNT(*) FROM a")).isEqualTo(2);
        assertThat(indexes()).isEqualTo(1);
    }

    @Test
    void where_the_catalogue_does_not_tell_the_run_stops_and_names_the_ways_on() throws SQLException {
        execute("ALTER TABLE a ADD COLUMN other integer");

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("the database does not tell")
                .contains("--resume-as done", "--resume-as redo", "aludel stamp");
        assertThat(indexes()).isZero();
    }

    @Test
    void resumed_as_redo_the_statement_is_run_again() throws SQLException {
        execute("ALTER TABLE a ADD COLUMN other integer");
        execute("UPDATE a SET id = 2 WHERE _ROWID_ = 1");

        Run run = project.run("upgrade", "--resume-as", "redo");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(indexes()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM b")).isZero();
    }

    @Test
    void resumed_as_done_the_run_goes_on_behind_it() throws SQLException {
        execute("ALTER TABLE a ADD COLUMN other integer");

        Run run = project.run("upgrade", "--resume-as", "done");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(indexes()).isZero();
        assertThat(count("SELECT COUNT(*) FROM b")).isZero();
    }

    @Test
    void nothing_else_is_done_before_it_is_finished() {
        Run run = project.run("downgrade", "base");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("has to be finished first");
    }

    @Test
    void a_survivor_that_is_not_there_need_not_be_ended() throws SQLException {
        execute("UPDATE a SET id = 2 WHERE _ROWID_ = 1");

        Run run = project.run("upgrade", "--terminate-survivor");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("Ending what is left");
    }

    @Test
    void another_word_for_how_to_go_on_is_wrong_usage() {
        assertThat(project.run("upgrade", "--resume-as", "perhaps").exitCode()).isEqualTo(2);
    }

    private int indexes() throws SQLException {
        return count("SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES WHERE INDEX_NAME = 'UX_A'");
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
