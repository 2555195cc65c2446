package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up, listing and restoring as they are typed, with and without somebody to ask. */
class BackupCommandsTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void one_row() {
        project = CliProject.configured(folder);
        project.revision(
                "aaaa", "", "op.createTable(\"users\", column(\"id\", integer()));", "op.dropTable(\"users\");");
        project.run("upgrade", "head");
        project.execute("INSERT INTO users VALUES (1)");
    }

    @Test
    void a_backup_says_where_it_is_and_how_it_is_restored() throws IOException {
        Run run = project.run("backup");

        String file = backups().getFirst();
        assertThat(run.out())
                .startsWith("Backup backups/" + file + "  (")
                .endsWith(", read back, checksum beside it)\nRestore it with: aludel restore " + file + "\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_backup_of_no_database_makes_nothing() throws IOException {
        Files.delete(project.path("app.db"));

        Run run = project.run("backup");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the file is not there");
        assertThat(project.path("backups")).doesNotExist();
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void json_tells_all_that_the_label_tells() throws IOException {
        Run run = project.run("backup", "--json", "--folder", "elsewhere");

        assertThat(run.out())
                .contains("\"revisions\" : [ \"aaaa\" ]", "\"sha256\" : \"", "elsewhere/app-aaaa-")
                .doesNotContain("Restore it with");
        assertThat(project.path("backups")).doesNotExist();
        assertThat(project.run("backups", "--json", "--verify", "--folder", "elsewhere")
                        .out())
                .contains("\"state\" : \"whole\"", "\"deleted\" : [ ]");
    }

    @Test
    void an_empty_list_says_how_to_begin() {
        Run run = project.run("backups");

        assertThat(run.out())
                .isEqualTo("There are no backups in " + folder + "/backups yet. Make one: aludel backup\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_newest_are_kept_and_those_of_other_databases_too() throws IOException {
        project.run("backup");
        project.run("backup");
        project.run("backup");
        project.with("DATABASE_URL", "sqlite:///other.db").run("upgrade", "head");
        project.run("backup");
        project.with("DATABASE_URL", "sqlite:///app.db");

        Run run = project.run("backups", "--keep", "1");

        assertThat(run.out().lines().filter(line -> line.startsWith("Deleted app-aaaa-")))
                .hasSize(2);
        assertThat(backups()).hasSize(2).anyMatch(name -> name.startsWith("other-"));
    }

    @Test
    void keeping_none_is_wrong_usage() throws IOException {
        project.run("backup");

        Run run = project.run("backups", "--keep", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--keep takes a number from 1");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void a_damaged_backup_is_seen_in_the_list() throws IOException {
        project.run("backup");
        Files.writeString(project.path("backups/" + backups().getFirst()), "no longer a database");

        Run run = project.run("backups", "--verify");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("  damaged\n");
    }

    @Test
    void without_a_terminal_nothing_is_restored() throws IOException {
        project.run("backup");
        project.execute("DELETE FROM users");

        Run run = project.run("restore", backups().getFirst());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("There is no terminal to ask on. If you mean it, say so: --yes");
        assertThat(rows()).isEmpty();
        assertThat(backups()).hasSize(1);
    }

    @Test
    void somebody_who_says_no_is_heard() throws IOException {
        project.run("backup");
        project.execute("DELETE FROM users");

        Run run = project.typing("\n").run("restore", backups().getFirst());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).endsWith("Overwrite the database? [y/N] ");
        assertThat(run.err()).isEqualTo("Nothing was done.\n");
        assertThat(rows()).isEmpty();
    }

    @Test
    void somebody_who_says_yes_gets_it_back_and_a_safety_copy() throws IOException {
        project.run("backup");
        String backup = backups().getFirst();
        project.execute("DELETE FROM users");

        Run run = project.typing("y\n").run("restore", backup);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Database    sqlite:///" + project.path("app.db") + ", at aaaa",
                        "Backup      " + backup + ", made ")
                .contains("The database is at aaaa.", "What was there before: aludel restore app-aaaa-");
        assertThat(rows()).containsExactly("1");
        assertThat(backups()).hasSize(2);
    }

    @Test
    void yes_restores_a_database_that_is_gone() throws IOException {
        project.run("backup");
        Files.delete(project.path("app.db"));

        Run run = project.run("restore", "--yes", "backups/" + backups().getFirst());

        assertThat(run.exitCode()).isZero();
        assertThat(rows()).containsExactly("1");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void looking_at_a_restore_makes_no_database() throws IOException {
        project.run("backup");
        Files.delete(project.path("app.db"));

        Run run = project.run("restore", backups().getFirst());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void a_backup_that_is_not_there_is_named_with_the_place_to_look() {
        Run run = project.run("restore", "--yes", "nothing.db");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nothing.db", "aludel backups");
    }

    private List<String> rows() {
        return project.column("SELECT id FROM users");
    }

    /** The files of the backups, without their labels. */
    private List<String> backups() throws IOException {
        try (Stream<Path> files = Files.list(project.path("backups"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".sha256"))
                    .sorted()
                    .toList();
        }
    }
}
