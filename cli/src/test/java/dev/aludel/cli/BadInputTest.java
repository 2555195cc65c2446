package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong: one clear message, exit code 1 (2 for usage), and a database as it was. */
class BadInputTest {

    private static final String USERS = "op.createTable(\"users\", column(\"id\", integer()).primaryKey());";
    private static final String POSTS = "op.createTable(\"posts\", column(\"id\", integer()).primaryKey());";

    @TempDir
    Path folder;

    @Test
    void unknown_revision() {
        CliProject project = chain();

        Run run = project.run("upgrade", "zzzz");

        refused(run, "Can't locate revision identified by 'zzzz'");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void ambiguous_prefix_lists_the_candidates() {
        CliProject project = CliProject.configured(folder);
        project.revision("abcd1", "", USERS, "op.dropTable(\"users\");");
        project.revision("abcd2", "abcd1", POSTS, "op.dropTable(\"posts\");");

        Run run = project.run("upgrade", "abcd");

        refused(run, "abcd1", "abcd2");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void two_files_with_one_id_are_both_named() {
        CliProject project = chain();
        project.write("migrations/versions/Again.java", CliProject.javaRevision("Again", "aaaa", "", "", ""));

        Run run = project.run("upgrade", "head");

        refused(run, "aaaa", "Again.java", "R_aaaa.java");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_parent_that_is_no_file_is_named_with_file_line_and_nearest_id() {
        CliProject project = chain();
        project.revision("cccc", "bbbx", "", "");

        Run run = project.run("upgrade", "head");

        refused(run, "bbbx", "R_cccc.java:5", "bbbb");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_cycle_names_its_revisions() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "bbbb", USERS, "");
        project.revision("bbbb", "aaaa", POSTS, "");

        Run run = project.run("upgrade", "head");

        refused(run, "Cycle is detected in revisions", "aaaa", "bbbb");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_revision_that_does_not_compile_shows_the_compiler_s_words_and_the_line() {
        CliProject project = chain();
        project.revision("cccc", "bbbb", "op.createTabel(\"x\");", "");

        Run run = project.run("upgrade", "head");

        refused(run, "R_cccc.java:8", "createTabel");
        assertThat(project.tables()).isEmpty();
        assertThat(project.versions()).isEmpty();
    }

    @Test
    void an_sql_file_without_sections() {
        CliProject project = chain();
        project.write(
                "migrations/versions/cccc.sql",
                "-- aludel:revision cccc\n-- aludel:down bbbb\nCREATE TABLE x (id integer);\n");

        Run run = project.run("upgrade", "head");

        refused(run, "cccc.sql", "-- aludel:upgrade");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_misspelled_configuration_key_is_corrected() {
        CliProject project = chain();
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\nvesion_table = \"v\"\n");

        Run run = project.run("upgrade", "head");

        refused(run, "vesion_table", "aludel.toml:2", "version_table");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void an_unreadable_configuration() {
        CliProject project = chain();
        project.write("aludel.toml", "url = \"sqlite:///app.db\n");

        Run run = project.run("upgrade", "head");

        refused(run, "aludel.toml:1");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void no_configuration_says_how_to_begin() {
        Run run = CliProject.empty(folder).run("upgrade", "head");

        refused(run, "aludel.toml", "aludel init");
    }

    @Test
    void a_database_file_in_a_folder_that_is_not_there() {
        CliProject project = chain().with("DATABASE_URL", "sqlite:////nowhere/at/all/app.db");

        Run run = project.run("upgrade", "head");

        refused(run, "/nowhere/at/all");
        assertThat(Files.exists(Path.of("/nowhere"))).isFalse();
    }

    @Test
    void a_database_file_in_a_folder_that_cannot_be_written() {
        // A file in /proc cannot be created by anybody, root included.
        CliProject project = chain().with("DATABASE_URL", "sqlite:////proc/app.db");

        Run run = project.run("upgrade", "head");

        refused(run, "/proc/app.db");
    }

    @Test
    void a_version_row_that_no_file_knows() {
        CliProject project = chain();
        assertThat(project.run("upgrade", "head").exitCode()).isZero();
        project.execute("UPDATE aludel_version SET version_num = 'lost1'");

        for (String command : new String[] {"upgrade", "current"}) {
            Run run = command.equals("upgrade") ? project.run("upgrade", "head") : project.run(command);
            refused(run, "Can't locate revision identified by 'lost1'", "stamp --purge");
        }
        assertThat(project.versions()).containsExactly("lost1");
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version", "posts", "users");
    }

    @Test
    void a_body_that_throws_in_the_middle_leaves_nothing() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", USERS + " if (true) throw new IllegalStateException(\"half way\");", "");

        Run run = project.run("upgrade", "head");

        refused(run, "half way", "R_aaaa.java:8", "rolled back");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_statement_the_database_refuses_is_shown_with_the_line_and_leaves_nothing() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", USERS + " op.execute(\"INSERT INTO nowhere VALUES (1)\");", "");

        Run run = project.run("upgrade", "head");

        refused(run, "no such table: nowhere", "INSERT INTO nowhere VALUES (1)", "R_aaaa.java:8");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_failing_second_step_keeps_the_first() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", USERS, "op.dropTable(\"users\");");
        project.revision("bbbb", "aaaa", POSTS + " op.execute(\"nonsense\");", "");

        Run run = project.run("upgrade", "head");

        refused(run, "aaaa -> bbbb");
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version", "users");
        assertThat(project.versions()).containsExactly("aaaa");
    }

    @Test
    void a_downgrade_that_says_there_is_no_way_back_changes_nothing() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", USERS, "op.irreversible(\"the old prices are gone\");");
        assertThat(project.run("upgrade", "head").exitCode()).isZero();

        Run run = project.run("downgrade", "base");

        refused(run, "the old prices are gone");
        assertThat(project.versions()).containsExactly("aaaa");
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version", "users");
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        CliProject project = chain();

        Run run = project.run("upgrade", "--nonsense");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense").doesNotContain("\tat ");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_missing_driver_says_what_to_add() {
        CliProject project = chain().with("DATABASE_URL", "oracle://scott:tiger@db.example/x");

        Run run = project.run("upgrade", "head");

        refused(run, "No JDBC driver");
        assertThat(run.err()).doesNotContain("tiger");
    }

    @Test
    void an_unreachable_server_says_what_to_check_and_keeps_the_password() {
        // Port 1 of this machine: nobody listens there.
        CliProject project = chain().with("DATABASE_URL", "postgresql://app:s3cret@127.0.0.1:1/shop");

        Run run = project.run("upgrade", "head");

        refused(run, "Cannot reach the database", "127.0.0.1:1", "Check that the server runs");
        assertThat(run.err() + run.out()).doesNotContain("s3cret");
    }

    private CliProject chain() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", USERS, "op.dropTable(\"users\");");
        project.revision("bbbb", "aaaa", POSTS, "op.dropTable(\"posts\");");
        return project;
    }

    private static void refused(Run run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.err()).contains(words).startsWith("aludel: ").doesNotContain("\tat ");
    }
}
