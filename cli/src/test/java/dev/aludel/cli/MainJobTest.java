package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user with an empty folder writes a revision, applies it, looks at where the database stands, and goes back. */
class MainJobTest {

    @TempDir
    Path folder;

    @Test
    void from_an_empty_folder_up_and_back() throws IOException {
        CliProject project = CliProject.empty(folder);

        assertThat(project.run("init", "migrations").exitCode()).isZero();
        project.write("aludel.toml", project.read("aludel.toml") + "\n# the rest is as it was\n");
        project.with("DATABASE_URL", "sqlite:///app.db");
        Run written = project.run("revision", "-m", "create users", "--rev-id", "first1");
        assertThat(written.exitCode()).as(written.err()).isZero();
        Path file = onlyRevision();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "public void upgrade(Operations op) {",
                                "public void upgrade(Operations op) {\n"
                                        + "op.createTable(\"users\", column(\"id\", integer()).primaryKey());")
                        .replace(
                                "public void downgrade(Operations op) {",
                                "public void downgrade(Operations op) {\nop.dropTable(\"users\");"));

        Run up = project.run("upgrade");
        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(up.out()).containsPattern("Running upgrade  -> first1, create users +\\(\\d+ ms\\)");
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version", "users");
        assertThat(project.run("current").out()).isEqualTo("first1 (head)\n");

        Run down = project.run("downgrade", "base");
        assertThat(down.exitCode()).as(down.err()).isZero();
        assertThat(down.out()).contains("Running downgrade first1 -> ");
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version");
        assertThat(project.versions()).isEmpty();
    }

    @Test
    void nothing_to_do_says_so_and_writes_nothing() {
        CliProject project = CliProject.configured(folder);

        Run run = project.run("upgrade");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nothing to do");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void reading_verbs_create_no_table() {
        CliProject project = CliProject.configured(folder);
        project.revision("aaaa", "", "op.execute(\"SELECT 1\");", "");

        assertThat(project.run("current").exitCode()).isZero();
        assertThat(project.run("history", "-i").exitCode()).isZero();
        assertThat(project.run("show", "current").exitCode()).isZero();
        assertThat(project.run("current", "--check-heads").exitCode()).isEqualTo(3);
        assertThat(project.run("history", "--applied").out()).startsWith("Nothing is recorded for ");
        assertThat(project.path("app.db")).doesNotExist();

        assertThat(project.tables()).isEmpty();
    }

    @Test
    void a_revision_written_in_sql_goes_up_and_down() {
        CliProject project = CliProject.configured(folder);
        project.write("migrations/versions/one.sql", """
            -- aludel:revision one1
            -- aludel:message first; in SQL
            -- aludel:upgrade
            CREATE TABLE notes (id integer PRIMARY KEY, body text); -- a semicolon; in a comment
            INSERT INTO notes VALUES (1, 'a;b');
            -- aludel:downgrade
            DROP TABLE notes;
            """);

        Run up = project.run("upgrade");

        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(project.column("SELECT body FROM notes")).containsExactly("a;b");
        assertThat(project.run("downgrade", "-1").exitCode()).isZero();
        assertThat(project.tables()).containsExactly("aludel_history", "aludel_version");
    }

    @Test
    void a_thousand_revisions_are_listed_without_compiling_one() throws IOException {
        CliProject project = CliProject.configured(folder)
                .with("ALUDEL_CACHE", folder.resolve("cache").toString());
        for (int i = 0; i < 1_000; i++) {
            // Each body would not compile.
            project.revision("id%04d".formatted(i), i == 0 ? "" : "id%04d".formatted(i - 1), "does not compile", "");
        }

        Run run = project.run("history");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(1_000);
        assertThat(run.out())
                .startsWith("id0998 -> id0999 (head), step id0999")
                .endsWith("<base> -> id0000, step id0000\n");
    }

    private Path onlyRevision() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
