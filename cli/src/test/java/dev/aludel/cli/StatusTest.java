package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How things stand, before and after each of the things that can happen to a database and its revisions. */
class StatusTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void two_revisions() {
        project = CliProject.configured(folder);
        project.revision("aaaa", "", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        project.revision("bbbb", "aaaa", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
    }

    @Test
    void before_the_first_upgrade_it_is_behind_and_no_file_is_made() {
        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "(is not there yet)",
                        "Current     base, before the first revision",
                        "Heads       bbbb",
                        "Pending     2 revisions\n            aaaa  step aaaa\n            bbbb  step bbbb",
                        "Behind by 2 revisions.");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void at_the_head_it_is_up_to_date() {
        project.run("upgrade");

        Run run = project.run("status");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("connected in ", "Server      SQLite 3.", "Current     bbbb  step bbbb", "Up to date.")
                .doesNotContain("Pending", "Changed", "Missing", "Locked");
        assertThat(project.run("status", "--json").out())
                .contains("\"upToDate\" : true", "\"pending\" : [ ]", "\"lockHolder\" : null");
    }

    @Test
    void in_the_middle_it_tells_what_is_pending() {
        project.run("upgrade", "aaaa");

        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("Pending     1 revision\n", "Behind by 1 revision. Look with aludel plan");
    }

    @Test
    void an_edited_revision_is_told() {
        project.run("upgrade");
        project.revision("aaaa", "", "op.execute(\"SELECT 2\");", "op.execute(\"SELECT 1\");");

        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "Changed     aaaa: its file is not what was applied at",
                        "aludel upgrade --accept-changed aaaa");
    }

    @Test
    void a_version_that_no_file_has_is_told_and_does_not_stop_the_rest() {
        project.run("upgrade");
        project.execute("UPDATE aludel_version SET version_num = 'gone1'");

        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "Current     gone1  (no file has this id)",
                        "Pending     2 revisions",
                        "The version table names a revision that is not here.");
    }

    @Test
    void an_applied_revision_whose_file_is_gone_is_told() throws IOException {
        project.revision("cccc", "bbbb", "op.execute(\"SELECT 1\");", "");
        project.run("upgrade");
        Files.delete(project.path("migrations/versions/R_cccc.java"));
        project.execute("UPDATE aludel_version SET version_num = 'bbbb'");

        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("Missing     cccc: applied, and no file has this id any more");
    }

    @Test
    void several_heads_are_told() {
        project.run("upgrade");
        project.revision("cccc", "aaaa", "op.execute(\"SELECT 1\");", "");

        Run run = project.run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("Pending     1 revision", "There are several heads: aludel merge");
    }

    @Test
    void a_server_that_does_not_answer_fails() {
        Run run = project.run("--url", "postgresql://app:secret@localhost:1/shop", "status");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("Cannot reach the database", "localhost:1")
                .doesNotContain("secret");
    }
}
