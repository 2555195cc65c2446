package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning with a database that is there, and finding what was done to it by hand, as it is typed. */
class BaselineAndDriftTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void a_database_with_one_table() {
        project = CliProject.configured(folder);
        project.execute("CREATE TABLE users (id integer PRIMARY KEY, name varchar(20))");
    }

    @Test
    void a_baseline_says_what_it_wrote_and_what_was_proven() {
        Run run = project.run("baseline", "--rev-id", "first");

        assertThat(run.out())
                .startsWith("Wrote migrations/versions/")
                .contains("(revision first)")
                .contains("It makes 1 table. Run on an empty database it made the same schema; this one is stamped");
        assertThat(run.exitCode()).isZero();
        assertThat(project.versions()).containsExactly("first");
        assertThat(project.run("drift").out()).isEqualTo("The database is what its revisions make, at first.\n");
    }

    @Test
    void a_second_baseline_is_refused() {
        project.run("baseline", "--rev-id", "first");

        Run run = project.run("baseline");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There are revisions already, up to first", "aludel drift --adopt");
    }

    @Test
    void a_baseline_whose_id_cannot_be_is_refused_before_anything_is_done() {
        Run run = project.run("baseline", "--rev-id", "not an id");

        assertThat(run.exitCode()).isNotZero();
        assertThat(project.versions()).isEmpty();
    }

    @Test
    void drift_is_told_and_answered_with_3() {
        project.run("baseline", "--rev-id", "first");
        project.execute("ALTER TABLE users ADD COLUMN email varchar(50)");

        Run run = project.run("drift");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("Added by hand:\n  column users.email\n")
                .endsWith("To keep it: aludel drift --adopt MESSAGE. To see how it is undone: aludel drift --undo\n");
        assertThat(project.run("drift", "--json").out())
                .contains("\"clean\" : false", "\"added\" : [ \"column users.email\" ]", "\"removed\" : [ ]");
        assertThat(project.versions()).containsExactly("first");
    }

    @Test
    void undo_prints_statements_and_runs_none() {
        project.run("baseline", "--rev-id", "first");
        project.execute("CREATE TABLE extra (id int)");

        Run run = project.run("drift", "--undo");

        assertThat(run.out()).contains("DROP TABLE extra;");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(project.tables()).contains("extra");
    }

    @Test
    void adopt_writes_a_revision_and_stamps_it() {
        project.run("baseline", "--rev-id", "first");
        project.execute("CREATE TABLE extra (id int)");

        Run run = project.run("drift", "--adopt", "by hand", "--rev-id", "second");

        assertThat(run.out()).contains("Added by hand:\n  table extra\n", "(revision second)", "stamped with it.");
        assertThat(run.exitCode()).isZero();
        assertThat(project.versions()).containsExactly("second");
        assertThat(project.run("drift").exitCode()).isZero();
        assertThat(project.run("drift", "--adopt", "nothing").out()).startsWith("The database is what its revisions");
    }

    @Test
    void one_thing_is_made_of_it_at_a_time() {
        assertThat(project.run("drift", "--undo", "--json").exitCode()).isEqualTo(2);
        assertThat(project.run("drift", "--adopt", "x", "--undo").exitCode()).isEqualTo(2);
    }
}
