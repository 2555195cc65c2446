package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user keeps a schema in Java, changes it, and has revisions written for the changes. */
class AutogenerateTest {

    private static final Path GUIDE = Path.of("../docs/guide/autogenerate.md");

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void project() {
        project = CliProject.configured(folder);
        project.write("aludel.toml", """
            url = "sqlite:///app.db"
            [models]
            sources = ["model"]
            schema = "Shop"
            """);
    }

    /** A model with these words in its {@code define}. */
    private void model(String words) {
        project.write("model/Shop.java", """
            import static dev.aludel.migration.Elements.*;
            import static dev.aludel.migration.Types.*;
            import dev.aludel.migration.SchemaBuilder;
            import dev.aludel.migration.SchemaDefinition;

            public final class Shop implements SchemaDefinition {
                @Override public void define(SchemaBuilder schema) {
                    %s
                }
            }
            """.formatted(words));
    }

    private List<Path> revisions() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void the_schema_of_the_guide_becomes_a_revision_and_the_database_is_then_as_it_says() throws IOException {
        project.write("model/Shop.java", block("java"));
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\n" + block("toml"));

        Run before = project.run("check");
        assertThat(before.exitCode()).as(before.err()).isEqualTo(3);
        assertThat(before.out()).contains("+ table users", "+ table posts", "+ view titles");
        assertThat(project.path("app.db")).as("comparing makes no file").doesNotExist();

        Run generated = project.run("generate", "the shop");
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        assertThat(generated.out()).contains("Wrote migrations/versions/");
        assertThat(revisions()).hasSize(1);
        assertThat(project.run("upgrade").exitCode()).isZero();
        Run after = project.run("check");
        assertThat(after.out()).isEqualTo("No new upgrade operations detected.\n");
        assertThat(after.exitCode()).isZero();
        assertThat(project.run("downgrade", "base").exitCode()).isZero();
        assertThat(project.tables()).noneMatch(List.of("users", "posts")::contains);
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("a block of %s in %s", language, GUIDE).isTrue();
        return block.group(1);
    }

    @Test
    void nothing_is_written_when_nothing_differs_and_the_database_must_be_up_to_date() throws IOException {
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey());");
        assertThat(project.run("revision", "--autogenerate", "-m", "a").exitCode())
                .isZero();

        Run behind = project.run("revision", "--autogenerate", "-m", "again");
        assertThat(behind.exitCode()).isEqualTo(1);
        assertThat(behind.err()).startsWith("aludel: Target database is not up to date.");
        assertThat(project.run("check").exitCode()).isEqualTo(1);
        Run replayed = project.run("check", "--from-revisions");
        assertThat(replayed.exitCode()).as(replayed.err() + replayed.out()).isZero();

        project.run("upgrade");
        Run nothing = project.run("revision", "--autogenerate", "-m", "again");
        assertThat(nothing.out()).isEqualTo("No new upgrade operations detected.\n");
        assertThat(nothing.exitCode()).isZero();
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void a_rename_is_asked_about_told_or_refused() throws IOException {
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey(), column(\"mail\", varchar(99)));");
        project.run("generate", "a");
        project.run("upgrade");
        project.execute("INSERT INTO a VALUES (1, 'kept')");
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey(), column(\"email\", varchar(99)));");

        Run unasked = project.run("generate", "b");
        assertThat(unasked.exitCode()).isEqualTo(1);
        assertThat(unasked.err())
                .contains("Was column a.mail renamed to a.email?")
                .contains("--rename a.mail:a.email")
                .contains("--no-rename");
        assertThat(project.run("check").exitCode()).isEqualTo(3);
        assertThat(revisions()).hasSize(1);

        Run asked = project.typing("what\ny\n").run("generate", "b");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("Was column a.mail renamed to a.email? [y/n] Answer y or n.");
        assertThat(Files.readString(revisions().get(1))
                        + Files.readString(revisions().get(0)))
                .contains("op.renameColumn(\"a\", \"mail\", \"email\");");
        project.run("upgrade");
        assertThat(project.column("SELECT email FROM a")).containsExactly("kept");
        assertThat(project.run("check").exitCode()).isZero();
    }

    @Test
    void what_a_step_loses_stands_above_it() throws IOException {
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey(), column(\"note\", text()));");
        project.run("generate", "a");
        project.run("upgrade");
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey());");
        Run run = project.run("revision", "--autogenerate", "-m", "b", "--rev-id", "bbbb", "--format", "sql");
        assertThat(run.exitCode()).as(run.err()).isZero();
        Path file = revisions().stream()
                .filter(each -> each.toString().endsWith(".sql"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(file)).contains("-- loses the values of a.note");
    }

    @Test
    void differences_are_there_for_programs_too() {
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey());");
        Run run = project.run("check", "--json");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("\"clean\" : false", "\"kind\" : \"missing\"", "\"object\" : \"table a\"");
    }

    @Test
    void a_schema_is_saved_and_compared_with_later() {
        project.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, n INT)");
        Run saved = project.run("inspect", "--save", "then.json");
        assertThat(saved.exitCode()).as(saved.err()).isZero();
        assertThat(saved.out()).startsWith("Saved 1 table, ");
        project.execute("ALTER TABLE a ADD COLUMN m INT");

        Run diff = project.run("diff", "snapshot:then.json", "database:sqlite:///app.db");
        assertThat(diff.exitCode()).as(diff.err()).isEqualTo(3);
        assertThat(diff.out()).contains("+ column a.m");
        assertThat(project.run("diff", "snapshot:then.json", "database:sqlite:///app.db", "--sql")
                        .out())
                .isEqualTo("ALTER TABLE a ADD COLUMN m INT;\n");
        assertThat(project.run("diff", "snapshot:then.json", "snapshot:then.json")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_project_leaves_out_and_rewrites_what_it_wants() throws IOException {
        project.write("migrations/Env.java", block("java env").replace("create.ifNotExists(), true)", "true, false)"));
        project.execute("CREATE TABLE tmp_import (id INTEGER)");
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey());");
        project.run("generate", "a");
        project.run("upgrade");
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey(), index(\"a_id\", \"id\"));");
        Run run = project.run("revision", "--autogenerate", "-m", "b", "--sql", "--drop-unmanaged");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("tmp_import");
        Path file = revisions().stream()
                .filter(each -> each.toString().endsWith(".sql"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(file)).contains("CREATE INDEX IF NOT EXISTS a_id");
    }

    @Test
    void what_is_wrong_with_a_model_is_said_with_its_place() {
        Run missing = CliProject.configured(folder.resolve("other")).run("check");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("No models are configured");

        model("schema.table(\"a\", column(\"id\", integer()).primaryKey()); schema.table(\"a\");");
        assertThat(project.run("check").err())
                .contains("table a: is defined twice")
                .contains("Shop.java:8");

        model("nonsense;");
        assertThat(project.run("check").err()).contains("Shop.java:8");

        assertThat(project.run("check", "--models", "nothing:x").err()).contains("'nothing' names no schema");
        assertThat(project.run("check", "--models", "sql:missing.sql").err()).contains("missing.sql: it is not there");
        assertThat(project.run("check", "--models", "revision:zzz").err()).contains("zzz");
    }
}
