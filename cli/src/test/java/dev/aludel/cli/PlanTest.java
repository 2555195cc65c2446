package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would do, told before it is done. */
class PlanTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void a_table_with_rows_and_more_to_come() {
        project = CliProject.configured(folder);
        project.revision(
                "aaaa",
                "",
                "op.createTable(\"users\", column(\"id\", integer()).notNull(), column(\"name\", varchar(50)), "
                        + "primaryKey(\"id\"));",
                "op.dropTable(\"users\");");
        project.revision(
                "bbbb",
                "aaaa",
                "op.addColumn(\"users\", column(\"email\", varchar(255)));",
                "op.dropColumn(\"users\", \"email\");");
    }

    @Test
    void of_a_database_that_is_not_there_it_creates_nothing() {
        Run run = project.run("plan");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "from base to bbbb",
                        "upgrade  -> aaaa, step aaaa",
                        "CREATE TABLE users",
                        "upgrade aaaa -> bbbb, step bbbb\n  ALTER TABLE users ADD COLUMN email VARCHAR(255);",
                        "2 revisions, 2 statements.",
                        "Nothing has been done.");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void the_way_down_says_what_it_loses_with_the_rows_counted() {
        project.run("upgrade");
        project.execute("INSERT INTO users (id) VALUES (1), (2)");

        Run one = project.run("plan", "-1");
        Run all = project.run("plan", "base");

        assertThat(one.out())
                .contains(
                        "downgrade bbbb -> aaaa", "loses: the values of users.email (2 rows)", "loses data in 1 place");
        assertThat(all.out()).contains("DROP TABLE users;", "loses: table users with all its rows (2 rows)");
        assertThat(project.run("plan", "aaaa").out()).isEqualTo(one.out());
        assertThat(project.versions()).containsExactly("bbbb");
        assertThat(project.column("SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void at_the_target_there_is_nothing_to_do() {
        project.run("upgrade");

        Run run = project.run("plan");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Nothing to do: ").contains("is at bbbb");
    }

    @Test
    void a_plan_that_would_fail_says_so_and_exits_with_3() {
        project.revision(
                "cccc", "bbbb", "op.dropColumn(\"nowhere\", \"x\"); throw new IllegalStateException(\"no\");", "");
        project.revision("dddd", "cccc", "op.dropTable(\"users\");", "");

        Run run = project.run("plan");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "fails here: ",
                        "R_cccc.java:8",
                        "(not looked at, since it would fail before: 1 revision)",
                        "It would fail as it is. Nothing has been done.");
    }

    @Test
    void what_depends_on_rows_is_not_known_before() {
        project.revision("cccc", "bbbb", "op.query(\"SELECT 1\");", "");

        Run run = project.run("plan");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "not known: what follows depends on the database, which the revision reads here",
                        "R_cccc.java:8");
    }

    @Test
    void an_irreversible_step_stops_the_plan_down() {
        project.revision("cccc", "bbbb", "op.execute(\"SELECT 1\");", "op.irreversible(\"the rows are merged\");");
        project.run("upgrade");

        Run run = project.run("plan", "base");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("fails here: ", "the rows are merged");
    }

    @Test
    void as_a_script_it_starts_from_where_the_database_stands() {
        project.run("upgrade", "aaaa");

        Run run = project.run("plan", "--sql");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "ALTER TABLE users ADD COLUMN email VARCHAR(255);",
                        "UPDATE aludel_version SET version_num = 'bbbb' WHERE version_num = 'aaaa'")
                .doesNotContain("CREATE TABLE users");
    }

    @Test
    void for_programs_it_is_json() {
        Run run = project.run("plan", "--json");

        assertThat(run.out())
                .contains(
                        "\"revision\" : \"aaaa\"", "\"operations\" : [ \"create table users\" ]", "\"fails\" : false");
    }

    @Test
    void a_wrong_target_is_refused_with_the_nearest() {
        Run run = project.run("plan", "aaba");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Can't locate revision identified by 'aaba'");
    }

    @Test
    void lint_finds_hazards_without_a_database_and_leaves_out_what_is_said() {
        project.revision("cccc", "bbbb", "op.dropColumn(\"users\", \"name\");", "");

        Run all = project.run("lint");
        Run rest = project.run("lint", "bbbb:", "--ignore", "drop-column,lock-rewrite");

        assertThat(all.exitCode()).isEqualTo(3);
        assertThat(all.out())
                .contains(
                        "cccc  " + project.path("migrations/versions/R_cccc.java"),
                        "drop column users.name",
                        "loses: the values of users.name  [drop-column]",
                        "note: the upgrade changes something and the downgrade nothing  [empty-downgrade]",
                        "3 revisions looked at for SQLite");
        assertThat(rest.exitCode()).isZero();
        assertThat(rest.out()).contains("2 revisions looked at for SQLite: 0 hazards, 1 notes.");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void lint_of_what_is_pending_asks_the_database() {
        project.run("upgrade");
        project.revision("cccc", "bbbb", "op.dropColumn(\"users\", \"name\");", "");

        assertThat(project.run("lint", "--pending", "--json").out())
                .contains("\"revision\" : \"cccc\"", "\"rule\" : \"drop-column\"");
        assertThat(project.run("lint", "--pending", "aaaa:bbbb").exitCode()).isEqualTo(2);
    }

    @Test
    void a_table_of_another_branch_is_no_ground_to_stand_on() {
        project.revision(
                "left1", "aaaa", "op.createTable(\"pets\", column(\"id\", integer()));", "op.dropTable(\"pets\");");
        project.revision(
                "right1",
                "aaaa",
                "op.addColumn(\"pets\", column(\"name\", text()));",
                "op.dropColumn(\"pets\", \"name\");");

        Run run = project.run("lint");

        assertThat(run.out())
                .contains("may fail: when it runs first: table pets is created by revision left1 of another branch");
    }
}
