package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands beyond the main job, typed as a user types them. */
class CommandsTest {

    @TempDir
    Path folder;

    @Test
    void two_branches_are_seen_refused_and_merged() {
        CliProject project = branches();

        assertThat(project.run("heads").out()).isEqualTo("left1 (head)\nright1 (head)\n");
        assertThat(project.run("branches").out())
                .startsWith("root1 (branchpoint)\n")
                .contains("root1 -> left1");
        Run refused = project.run("upgrade", "head");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("Multiple head revisions are present", "left1", "right1");
        assertThat(project.tables()).isEmpty();

        assertThat(project.run("merge", "-m", "join", "--rev-id", "join1").exitCode())
                .isZero();
        assertThat(project.run("upgrade").exitCode()).isZero();
        assertThat(project.versions()).containsExactly("join1");
        assertThat(project.run("history", "--graph").out()).isEqualTo("""
            *  join1 (head) (mergepoint), join
            |\\
            * |  left1, step left1
            | *  right1, step right1
            |/
            *  root1 (branchpoint), step root1
            """);
        assertThat(project.run("downgrade", "root1").exitCode()).isZero();
        assertThat(project.versions()).containsExactly("root1");
    }

    @Test
    void stamp_writes_the_version_and_nothing_else() {
        CliProject project = branches();

        assertThat(project.run("stamp", "left1").exitCode()).isZero();

        assertThat(project.versions()).containsExactly("left1");
        assertThat(project.run("stamp", "left1").out()).contains("Nothing to do");
        assertThat(project.run("stamp", "base").exitCode()).isZero();
        assertThat(project.versions()).isEmpty();
    }

    @Test
    void purge_is_the_way_out_of_an_unknown_version() {
        CliProject project = branches();
        assertThat(project.run("stamp", "left1").exitCode()).isZero();
        project.execute("UPDATE aludel_version SET version_num = 'gone1'");

        assertThat(project.run("stamp", "left1").exitCode()).isEqualTo(1);
        assertThat(project.run("stamp", "--purge", "left1").exitCode()).isZero();

        assertThat(project.versions()).containsExactly("left1");
    }

    @Test
    void a_version_row_that_is_there_twice_stops_the_run() {
        CliProject project = branches();
        // A table without a key, as somebody may have made it by hand.
        project.execute("CREATE TABLE aludel_version (version_num varchar(255) NOT NULL)");
        project.execute("INSERT INTO aludel_version VALUES ('root1'), ('root1')");

        Run run = project.run("upgrade", "left1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("Expected to match one row when updating 'root1' to 'left1' in aludel_version; 2 found");
        assertThat(project.versions()).containsExactly("root1", "root1");
    }

    @Test
    void an_id_longer_than_alembic_s_column_is_welcome_where_lengths_are_not_enforced() {
        CliProject project = CliProject.configured(folder);
        String id = "a23456789012345678901234567890123";
        project.revision(id, "", "op.execute(\"SELECT 1\");", "");
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\nversion_table = \"alembic_version\"\n");
        project.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");

        assertThat(project.run("upgrade").exitCode()).isZero();

        assertThat(project.column("SELECT version_num FROM alembic_version")).containsExactly(id);
    }

    @Test
    void a_table_that_alembic_made_is_taken_over() {
        CliProject project = branches();
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\nversion_table = \"alembic_version\"\n");
        project.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        project.execute("INSERT INTO alembic_version VALUES ('root1')");

        assertThat(project.run("upgrade", "left1").exitCode()).isZero();

        assertThat(project.column("SELECT version_num FROM alembic_version")).containsExactly("left1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "sql", "spring", "multidb"})
    void a_project_of_every_template_can_be_worked_with(String template) {
        CliProject project = CliProject.empty(folder);
        assertThat(project.run("init", "db/migrations", "-t", template).exitCode())
                .isZero();
        assertThat(project.run("list-templates").out()).contains(template);
        List<String> profile = template.equals("multidb") ? List.of("-n", "two") : List.of();
        String url = "sqlite:///app.db";

        Run written = project.run(with(profile, "--url", url, "revision", "-m", "first", "--rev-id", "first1"));
        assertThat(written.exitCode()).as(written.err()).isZero();
        Run up = project.run(with(profile, "--url", url, "upgrade"));

        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(project.versions()).containsExactly("first1");
    }

    @Test
    void a_project_folder_with_something_in_it_is_left_alone() {
        CliProject project = CliProject.empty(folder);
        project.write("migrations/mine.txt", "mine");

        Run run = project.run("init", "migrations");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("already exists and is not empty");
        assertThat(project.path("aludel.toml")).doesNotExist();
    }

    @Test
    void revisions_live_in_several_folders_and_a_new_one_goes_beside_its_parent() throws IOException {
        CliProject project = CliProject.empty(folder);
        project.write("aludel.toml", """
            url = "sqlite:///app.db"
            version_locations = ["core", "billing"]
            recursive_version_locations = true
            """);
        project.write("core/deep/Root.java", CliProject.javaRevision("Root", "root1", "", "", ""));
        project.write("billing/Bill.java", CliProject.javaRevision("Bill", "bill1", "", "", ""));

        assertThat(project.run("revision", "-m", "more", "--head", "bill1", "--rev-id", "more1")
                        .exitCode())
                .isZero();
        Run elsewhere = project.run("revision", "-m", "x", "--head", "more1", "--version-path", "elsewhere");

        try (Stream<Path> files = Files.list(folder.resolve("billing"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Bill.java", "more1_more.java");
        }
        assertThat(elsewhere.exitCode()).isEqualTo(1);
        assertThat(elsewhere.err()).contains("is not represented in current version locations");
        assertThat(project.run("upgrade", "heads").exitCode()).isZero();
        assertThat(project.versions()).containsExactly("more1", "root1");
    }

    @Test
    void a_hook_runs_on_the_new_file_and_a_failing_one_fails_the_command() {
        CliProject project = CliProject.configured(folder);
        project.write("aludel.toml", """
            url = "sqlite:///app.db"
            [[post_write_hooks]]
            name = "stamp"
            command = ["sh", "-c", "echo '// seen' >> \\"$0\\"", "{file}"]
            """);
        assertThat(project.run("revision", "-m", "first", "--rev-id", "first1").exitCode())
                .isZero();
        assertThat(project.read("migrations/versions/first1_first.java")).endsWith("// seen\n");

        project.write("aludel.toml", """
            url = "sqlite:///app.db"
            [[post_write_hooks]]
            name = "broken"
            command = ["sh", "-c", "echo it hurts; exit 7"]
            """);
        Run run = project.run("revision", "-m", "second", "--rev-id", "second1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Post-write hook 'broken' failed: it ended with 7", "it hurts");
    }

    @Test
    void edit_opens_the_file_in_the_user_s_editor() {
        CliProject project = branches();
        project.write("editor.sh", "#!/bin/sh\necho '// edited' >> \"$1\"\n");
        project.with("EDITOR", "sh " + project.path("editor.sh"));

        assertThat(project.run("edit", "left1").exitCode()).isZero();

        assertThat(project.read("migrations/versions/R_left1.java")).endsWith("// edited\n");
    }

    @Test
    void a_script_is_written_whole_or_not_at_all() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", "op.createTable(\"t\", column(\"id\", integer()));", "op.dropTable(\"t\");");
        project.revision("bbbb", "aaaa", "op.query(\"SELECT 1\");", "");

        Run run = project.run("upgrade", "head", "--sql");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("op.query reads the database", "R_bbbb.java:8");
        assertThat(project.run("upgrade", "aaaa", "--sql").out())
                .contains("CREATE TABLE t", "INSERT INTO aludel_version (version_num) VALUES ('aaaa')");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void arguments_reach_the_migrations() {
        CliProject project = CliProject.configured(folder);
        project.revision(
                "aaaa", "", "op.createTable(op.argument(\"table\").orElse(\"none\"), column(\"id\", integer()));", "");

        assertThat(project.run("-x", "table=given", "upgrade").exitCode()).isZero();

        assertThat(project.tables()).contains("given");
    }

    @Test
    void a_run_in_one_transaction_is_undone_as_a_whole() {
        CliProject project = CliProject.configured(folder);
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\ntransaction = \"run\"\n");
        project.revision("aaaa", "", "op.createTable(\"t\", column(\"id\", integer()));", "");
        project.revision("bbbb", "aaaa", "op.execute(\"nonsense\");", "");

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Everything this run did was rolled back");
        assertThat(project.tables()).isEmpty();
    }

    private CliProject branches() {
        CliProject project = CliProject.configured(folder);
        project.revision("root1", "", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        project.revision("left1", "root1", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        project.revision("right1", "root1", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        return project;
    }

    private static String[] with(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
