package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking around, stamping and upgrading safely as they are typed, with and without somebody to ask. */
class WorkingDayTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void users_and_their_notes() {
        project = CliProject.configured(folder);
        project.revision("aaaa", "", """
            op.createTable("users", column("id", integer()).primaryKey(), column("name", varchar(20)));
            op.createTable("notes", column("id", integer()).primaryKey(), column("user_id", integer()),
                foreignKey("user_id").references("users", "id").named("notes_user"));
            """, "op.dropTable(\"notes\"); op.dropTable(\"users\");");
        project.revision(
                "bbbb",
                "aaaa",
                "op.addColumn(\"users\", column(\"email\", varchar(50)));",
                "op.dropColumn(\"users\", \"email\");");
        project.run("upgrade", "aaaa");
        project.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
        project.execute("INSERT INTO notes VALUES (10, 1), (11, 2)");
    }

    @Test
    void inspect_lists_the_tables() {
        Run run = project.run("inspect");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("notes +table +2 columns +2 rows").containsPattern("users +table");
        assertThat(project.run("inspect", "--json").out()).contains("\"name\" : \"notes\"", "\"columns\" : 2");
    }

    @Test
    void inspect_shows_a_table_with_rows_and_who_refers_to_it() {
        Run run = project.run("inspect", "users", "--rows", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Columns:\n", "Referred to by:\n  notes (user_id)\n", "Rows:\n", "Ann");
        assertThat(project.run("inspect", "notes").out()).contains("notes_user: foreign key (user_id) to users (id)");
    }

    @Test
    void inspect_refuses_what_does_not_go_together() {
        assertThat(project.run("inspect", "--rows", "3").exitCode()).isEqualTo(2);
        assertThat(project.run("inspect", "users", "--rows", "-1").exitCode()).isEqualTo(2);
        assertThat(project.run("inspect", "users", "--save", "x.json").exitCode())
                .isEqualTo(2);
        Run unknown = project.run("inspect", "usres");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("There is no usres in ", "users");
    }

    @Test
    void inspect_of_no_database_makes_none() throws IOException {
        Files.delete(project.path("app.db"));

        assertThat(project.run("inspect").out()).contains("There are no tables.");
        assertThat(project.run("orphans").exitCode()).isZero();
        assertThat(project.run("health").exitCode()).isEqualTo(3);
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void orphans_are_shown_and_answered_with_3() {
        Run run = project.run("orphans");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains(": 1 row\n    id = 11, user_id = 2\n");
        assertThat(project.run("orphans", "--json").out()).contains("\"count\" : 1", "\"user_id\" : \"2\"");
        assertThat(project.run("orphans", "users").exitCode()).isZero();
    }

    @Test
    void orphans_stay_without_somebody_who_says_yes() {
        Run nobody = project.run("orphans", "--delete");
        Run no = project.typing("n\n").run("orphans", "--delete");

        assertThat(nobody.exitCode()).isEqualTo(3);
        assertThat(nobody.err()).contains("say so: --yes");
        assertThat(no.exitCode()).isEqualTo(3);
        assertThat(no.err()).isEqualTo("Nothing was done.\n");
        assertThat(project.column("SELECT id FROM notes")).containsExactly("10", "11");
        assertThat(project.path("backups")).doesNotExist();
    }

    @Test
    void orphans_go_after_a_backup() {
        Run run = project.run("orphans", "--delete", "--yes");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Backup backups/app-aaaa-", "Deleted 1 row.");
        assertThat(project.column("SELECT id FROM notes")).containsExactly("10");
    }

    @Test
    void orphans_refuses_what_does_not_go_together() {
        assertThat(project.run("orphans", "--key", "user_id:users").exitCode()).isEqualTo(2);
        assertThat(project.run("orphans", "--json", "--delete").exitCode()).isEqualTo(2);
        assertThat(project.run("orphans", "notes", "--key", "user_id").exitCode())
                .isEqualTo(1);
        assertThat(project.column("SELECT id FROM notes")).hasSize(2);
    }

    @Test
    void health_says_what_to_do_about_each_fault() {
        Run run = project.run("health");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("Foreign keys   not ok", "1 row refers to nothing", "aludel orphans notes shows them")
                .endsWith("\nNot healthy.\n");
        assertThat(project.run("health", "--json").out()).contains("\"healthy\" : false");
    }

    @Test
    void health_is_0_when_all_is_well() {
        project.execute("DELETE FROM notes WHERE id = 11");

        Run run = project.run("health");

        assertThat(run.out()).contains("Version table  ok  at aaaa").endsWith("\nHealthy.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_stamp_that_does_not_fit_is_refused_unless_forced() {
        Run refused = project.run("stamp", "bbbb");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("Revision bbbb adds column users.email, and it is not there", "--force");
        assertThat(project.versions()).containsExactly("aaaa");
        assertThat(project.run("stamp", "--force", "bbbb").exitCode()).isZero();
        assertThat(project.versions()).containsExactly("bbbb");
    }

    @Test
    void a_safe_upgrade_goes_through_its_parts_and_reports() {
        Run run = project.run("safe-upgrade", "--yes", "--rehearse");

        assertThat(run.out())
                .contains(
                        "1. Validate\nValid", "\n2. Status\n", "\n3. Plan\n", "\n4. Back up\nBackup backups/app-aaaa-")
                .contains("\n5. Rehearse\n", "It went well", "\n6. Upgrade\n", "\n7. Verify\n")
                .contains(
                        "Done. 1 revision in ",
                        "; the database is at bbbb.",
                        "Back to before: aludel restore app-aaaa-");
        assertThat(run.exitCode()).isZero();
        assertThat(project.versions()).containsExactly("bbbb");
        assertThat(project.run("safe-upgrade").out()).contains("Nothing to do.");
    }

    @Test
    void a_safe_upgrade_without_a_terminal_and_without_yes_is_refused_before_anything_is_done() {
        Run run = project.run("safe-upgrade");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("There is no terminal to ask on. If you mean it, say so: --yes");
        assertThat(project.path("backups")).doesNotExist();
        assertThat(project.versions()).containsExactly("aaaa");
    }

    @Test
    void a_safe_upgrade_asks_and_takes_no_for_an_answer() {
        Run no = project.typing("\n").run("safe-upgrade", "--no-backup");
        Run yes = project.typing("yes\n").run("safe-upgrade", "--no-backup");

        assertThat(no.exitCode()).isEqualTo(3);
        assertThat(no.out()).endsWith("Go on with the upgrade? [y/N] \n");
        assertThat(yes.exitCode()).isZero();
        assertThat(project.versions()).containsExactly("bbbb");
        assertThat(project.path("backups")).doesNotExist();
    }

    @Test
    void a_safe_upgrade_that_fails_names_the_restore() {
        project.revision("cccc", "bbbb", "op.execute(\"INSERT INTO nowhere VALUES (1)\");", "");

        Run run = project.run("safe-upgrade", "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere", "To go back to it: aludel restore app-aaaa-");
    }

    @Test
    void a_safe_upgrade_of_a_project_that_is_not_valid_does_not_touch_the_database() {
        project.revision("cccc", "lost", "", "");

        Run run = project.run("safe-upgrade", "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("lost", "Stopped: the database was not touched.");
        assertThat(project.versions()).containsExactly("aaaa");
    }
}
