package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks in files beside the revisions. */
class EnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void hooks_in_sql_and_in_java_are_found_beside_the_revisions() {
        CliProject project = CliProject.configured(folder);
        project.revision(
                "one", "", "op.execute(\"CREATE TABLE heard (what text)\");", "op.execute(\"DROP TABLE heard\");");
        project.revision("two", "one", "op.execute(\"SELECT 1\");", "");
        project.write(
                "migrations/hooks/on_version_apply.sql",
                "-- whoever reads it\nINSERT INTO heard VALUES ({direction} || ' ' || {revision} || ' ' || {heads});\n"
                        + "INSERT INTO heard VALUES ('two; ' || {message});\n");
        project.write("migrations/Env.java", """
            import dev.aludel.migration.*;
            import dev.aludel.revision.*;
            import java.sql.*;
            import java.util.Set;
            class Note {
                static void add(Connection connection, String text) throws SQLException {
                    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO heard VALUES (?)")) {
                        insert.setString(1, text);
                        insert.executeUpdate();
                    }
                }
            }
            public class Env implements MigrationEnvironment {
                @Override public void afterStep(HookContext context, MigrationStep version) throws Exception {
                    Note.add(context.connection(), version + " in Java with " + context.arguments().get("who"));
                }
            }
            """);

        assertThat(project.run("upgrade", "-x", "who=me").exitCode()).isZero();

        assertThat(project.column("SELECT what FROM heard"))
                .containsExactly(
                        "upgrade one one",
                        "two; step one",
                        "upgrade  -> one, step one in Java with me",
                        "upgrade two two",
                        "two; step two",
                        "upgrade one -> two, step two in Java with me");
    }

    @Test
    void an_environment_that_does_not_compile_stops_the_run_before_anything_is_done() {
        CliProject project = CliProject.configured(folder);
        project.revision("one", "", "op.execute(\"CREATE TABLE heard (what text)\");", "");
        project.write("migrations/Env.java", "public class Env implements Nothing {}\n");

        CliProject.Run run = project.run("upgrade");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Env.java", "Nothing");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void an_environment_of_another_kind_is_refused() {
        CliProject project = CliProject.configured(folder);
        project.revision("one", "", "op.execute(\"CREATE TABLE heard (what text)\");", "");
        project.write("migrations/Env.java", "public class Env {}\n");

        assertThat(project.run("upgrade").err()).contains("does not implement MigrationEnvironment");
    }

    @Test
    void a_hook_that_fails_afterwards_is_reported_and_the_run_succeeds() {
        CliProject project = CliProject.configured(folder);
        project.revision("one", "", "op.execute(\"CREATE TABLE heard (what text)\");", "");
        project.write("migrations/hooks/after_run.sql", "INSERT INTO nowhere VALUES (1);\n");

        CliProject.Run run = project.run("upgrade");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("The hook afterRun failed:", "nowhere", "Now at one.");
    }
}
