package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five groups of checks, each looked at whatever the others found, without a database. */
class ValidateTest {

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void a_sound_project() {
        project = CliProject.configured(folder);
        project.revision(
                "aaaa",
                "",
                "op.createTable(\"users\", column(\"id\", integer()).notNull(), primaryKey(\"id\"));",
                "op.dropTable(\"users\");");
    }

    @Test
    void a_sound_project_is_valid_and_no_database_is_made() {
        Run run = project.run("validate");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("\\d\\. .*")))
                .hasSize(5)
                .allMatch(line -> line.contains("  ok"));
        assertThat(run.out()).contains("1 revision, head aaaa", "Valid. Next:");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void models_are_compiled_and_looked_at_in_place_of_what_the_revisions_make() {
        model("schema.table(\"a\", column(\"id\", integer()).primaryKey());"
                + " schema.table(\"b\", column(\"id\", integer()).primaryKey(),"
                + " column(\"a_id\", integer()).references(\"gone\", \"id\"));");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("1. Models              ok  2 tables", "4. Model consistency   ok  2 tables")
                .contains("refers to table gone, which is not there");
        assertThat(project.path("app.db")).doesNotExist();
    }

    @Test
    void a_model_that_does_not_compile_is_told_with_its_line_and_the_revisions_are_looked_at_all_the_same() {
        model("schema.tabel(\"a\");");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("1. Models              1 error", "Shop.java:6", "4. Model consistency   ok  1 table");
    }

    private void model(String body) {
        project.write("aludel.toml", """
            url = "sqlite:///app.db"

            [models]
            sources = ["model"]
            schema = "Shop"
            """);
        project.write("model/Shop.java", """
            import static dev.aludel.migration.Elements.*;
            import static dev.aludel.migration.Types.*;
            import dev.aludel.migration.*;
            public final class Shop implements SchemaDefinition {
                @Override public void define(SchemaBuilder schema) {
                    %s
                }
            }
            """.formatted(body));
    }

    @Test
    void every_group_is_looked_at_and_every_fault_is_told_with_its_place() {
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\nclasspath = [\"lib/nowhere.jar\"]\n");
        project.revision("bbbb", "aaaa", "op.adColumn();", "");
        project.revision("cccc", "aaaa", "op.nothing();", "");
        project.write("migrations/versions/dddd.sql", "SELECT 1;\n");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "2. Configuration       1 error",
                        "lib/nowhere.jar, and there is no such file or folder",
                        "R_bbbb.java:8: cannot find symbol",
                        "R_cccc.java:8: cannot find symbol",
                        "dddd.sql",
                        "4. Model consistency   not looked at  the revisions have to be readable first",
                        "Not valid: ");
    }

    @Test
    void a_broken_chain_is_told_with_the_nearest_name() {
        project.revision("bbbb", "aaab", "op.execute(\"SELECT 1\");", "");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Revision aaab, which revision bbbb follows, is not present",
                        "R_bbbb.java",
                        "Did you mean aaaa");
    }

    @Test
    void several_heads_are_an_error_unless_they_are_named() {
        project.revision("bbbb", "aaaa", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        project.revision("cccc", "aaaa", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("There are 2 heads: ", "Join them: aludel merge -m \"merge ");
    }

    @Test
    void ids_that_differ_by_case_only_are_an_error() {
        project.revision("Bb", "aaaa", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        project.revision("bB", "Bb", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");

        assertThat(project.run("validate").out()).contains("differ by upper and lower case only");
    }

    @Test
    void a_missing_way_back_is_a_warning_and_an_honest_no_is_not() {
        project.revision("bbbb", "aaaa", "op.addColumn(\"users\", column(\"name\", text()));", "");
        project.revision(
                "cccc", "bbbb", "op.dropColumn(\"users\", \"name\");", "op.irreversible(\"the names are gone\");");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("warning: Revision bbbb: the upgrade changes something and the downgrade nothing")
                .doesNotContain("Revision cccc");
    }

    @Test
    void an_upgrade_that_would_fail_is_an_error_with_its_line() {
        project.revision("bbbb", "aaaa", "throw new IllegalStateException(\"half written\");", "");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("The upgrade of revision bbbb would fail", "half written", "R_bbbb.java:8");
    }

    @Test
    void tables_and_foreign_keys_are_looked_at() {
        project.revision(
                "bbbb",
                "aaaa",
                "op.createTable(\"notes\", column(\"user_id\", text()), column(\"who\", integer()), column(\"x\","
                        + " integer()), foreignKey(\"user_id\").references(\"users\", \"id\").named(\"fk_type\"),"
                        + " foreignKey(\"who\").references(\"people\", \"id\").named(\"fk_table\"),"
                        + " foreignKey(\"x\").references(\"notes\", \"who\").named(\"fk_key\"));",
                "op.dropTable(\"notes\");");

        Run run = project.run("validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "warning: Table notes has no primary key",
                        "fk_type of notes (user_id): user_id is of another type than users.id",
                        "fk_table of notes (who) refers to table people, which is not there",
                        "fk_key of notes (x) refers to notes (who), which is no key there",
                        "at table notes, made in " + project.path("migrations/versions/R_bbbb.java"));
    }

    @Test
    void with_a_database_applied_revisions_must_be_what_they_were() {
        project.run("upgrade");
        assertThat(project.run("validate", "--with-database").exitCode()).isZero();
        project.revision("aaaa", "", "op.execute(\"SELECT 2\");", "op.execute(\"SELECT 2\");");

        Run run = project.run("validate", "--with-database");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Revision aaaa was changed after it had been applied", "R_aaaa.java");
        assertThat(project.run("validate").exitCode()).isZero();
    }

    @Test
    void a_database_that_nobody_knows_is_told_with_those_that_are_known() {
        Run run = project.run("--url", "db2://app:secret@host/shop", "validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("2. Configuration       1 error", "postgres", "1 revision")
                .doesNotContain("secret");
    }

    @Test
    void a_database_that_scripts_are_only_written_for_needs_no_driver() {
        Run run = project.run("--url", "oracle://app:secret@host/shop", "validate");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("oracle://app:***@host").doesNotContain("secret");
    }

    @Test
    void for_programs_it_is_json() {
        assertThat(project.run("validate", "--json").out())
                .contains("\"valid\" : true", "\"name\" : \"Foreign keys\"", "\"skipped\" : false");
    }
}
