package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision whose file was changed after it had been applied. */
class ChangedRevisionTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void apply_two_then_write_a_third() {
        project = CliProject.configured(folder);
        project.revision("aaaa", "", "op.execute(\"CREATE TABLE a (id integer)\");", "");
        project.revision("bbbb", "aaaa", "op.execute(\"CREATE TABLE b (id integer)\");", "");
        assertThat(project.run("upgrade").exitCode()).isZero();
        project.revision("cccc", "bbbb", "op.execute(\"CREATE TABLE c (id integer)\");", "");
    }

    @Test
    void it_stops_an_upgrade_before_anything_is_run() {
        change();

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("Revision aaaa was changed after it had been applied")
                .contains("R_aaaa.java")
                .contains("aludel upgrade --accept-changed aaaa");
        assertThat(project.versions()).containsExactly("bbbb");
        assertThat(project.tables()).containsExactly("a", "aludel_history", "aludel_version", "b");
    }

    @Test
    void accepting_it_is_recorded_and_asked_for_once_only() {
        change();

        Run accepted = project.run("upgrade", "bbbb", "--accept-changed", "aaa");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(project.versions()).containsExactly("cccc");
        assertThat(project.column("SELECT outcome || ' ' || revision FROM aludel_history ORDER BY id"))
                .containsExactly("applied aaaa", "applied bbbb", "accepted aaaa", "applied cccc");
    }

    @Test
    void all_that_were_changed_are_named_and_accepting_one_is_not_enough() {
        change();
        project.revision("bbbb", "aaaa", "op.execute(\"CREATE TABLE b2 (id integer)\");", "");

        Run run = project.run("upgrade");
        Run one = project.run("upgrade", "--accept-changed", "aaaa");

        assertThat(run.err())
                .contains("2 revisions were changed")
                .contains("R_aaaa.java", "R_bbbb.java", "--accept-changed aaaa --accept-changed bbbb");
        assertThat(one.err()).contains("Revision bbbb was changed");
        assertThat(project.column("SELECT revision FROM aludel_history WHERE outcome = 'accepted'"))
                .isEmpty();
    }

    @Test
    void line_ends_space_and_comments_are_no_change() {
        String path = "migrations/versions/R_aaaa.java";
        project.write(path, "// a comment\r\n" + project.read(path).replace("\n", "  \r\n"));

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void it_matters_only_while_there_is_something_to_apply() {
        assertThat(project.run("upgrade").exitCode()).isZero();
        change();

        assertThat(project.run("upgrade").out()).contains("Nothing to do");
        assertThat(project.run("downgrade", "-1").exitCode()).isZero();
        assertThat(project.run("upgrade").exitCode()).isEqualTo(1);
    }

    @Test
    void one_that_was_taken_back_may_be_changed() {
        assertThat(project.run("downgrade", "aaaa").exitCode()).isZero();
        project.execute("DROP TABLE b");
        project.revision("bbbb", "aaaa", "op.execute(\"CREATE TABLE b2 (id integer)\");", "");

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(project.tables()).contains("b2", "c");
    }

    @Test
    void a_deleted_one_cannot_be_located() {
        assertThat(project.path("migrations/versions/R_cccc.java").toFile().delete())
                .isTrue();
        assertThat(project.path("migrations/versions/R_bbbb.java").toFile().delete())
                .isTrue();

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Can't locate revision identified by 'bbbb'");
    }

    @Test
    void accepting_needs_the_database_and_a_revision_that_is_there() {
        assertThat(project.run("upgrade", "--sql", "--accept-changed", "aaaa").exitCode())
                .isEqualTo(2);
        assertThat(project.run("upgrade", "--accept-changed", "zzzz").err())
                .contains("Can't locate revision identified by 'zzzz'");
    }

    @Test
    void the_time_to_wait_for_another_run_can_be_given() {
        Run wrong = project.run("upgrade", "--lock-wait", "soon");
        Run right = project.run("upgrade", "--lock-wait", "30s");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("lock_wait", "soon");
        assertThat(right.exitCode()).as(right.err()).isZero();
    }

    private void change() {
        project.revision("aaaa", "", "op.execute(\"CREATE TABLE a (id bigint)\");", "");
    }
}
