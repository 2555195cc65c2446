package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionOrigin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptDirectoryTest {

    private static final String SQL =
            "-- aludel:revision %s\n-- aludel:down %s\n-- aludel:upgrade\nA;\n-- aludel:downgrade\nB;\n";

    @TempDir
    private Path root;

    private ScriptFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = new ScriptFolder(root);
    }

    @Test
    void java_and_sql_revisions_are_found_with_their_origins() throws IOException {
        Path java = folder.revision("a", "");
        Path sql = folder.file("b.sql", SQL.formatted("b", "a"));
        assertThat(folder.open().revisions())
                .containsExactly(
                        Revision.of("a").withOrigin(new RevisionOrigin(java.toString(), 3)),
                        Revision.of("b", "a").withOrigin(new RevisionOrigin(sql.toString(), 1)));
    }

    @Test
    void what_is_no_revision_is_left_alone() throws IOException {
        folder.revision("a", "");
        folder.file("Names.java", "final class Names { static final String USERS = \"users\"; }");
        folder.file("package-info.java", "/** @Revision */ package x;");
        folder.file("Env.java", "@Revision class Env implements Migration {}");
        folder.file("README.md", "# @Revision");
        folder.file(".gitkeep", "");
        folder.file(".b.sql", "DROP TABLE a;");
        folder.file(".#Ma.java", "@Revision class X {}");
        assertThat(folder.ids()).containsExactly("a");
    }

    @Test
    void an_empty_folder_has_no_revisions() {
        assertThat(folder.ids()).isEmpty();
    }

    @Test
    void subfolders_are_read_when_asked_for() throws IOException {
        folder.revision("a", "");
        folder.file("2025/q1/b.sql", SQL.formatted("b", "a"));
        folder.file("2025/.old/c.sql", SQL.formatted("c", "a"));
        AludelConfig config = folder.config();
        AludelConfig recursive =
                config.withScript(config.script().withVersionLocations(List.of(folder.versions()), true));
        assertThat(folder.ids()).containsExactly("a");
        ScriptDirectory found = folder.open(recursive);
        assertThat(found.revisions())
                .extracting(Revision::id)
                .containsExactly(new RevisionId("b"), new RevisionId("a"));
        assertThat(found.existingNames().fileNames()).containsExactly("2025/q1/b", "b", "Ma");
        assertThat(found.existingNames().ids()).containsExactly("b", "a");
    }

    @Test
    void several_locations_are_read_in_order_and_no_file_twice() throws IOException {
        folder.revision("a", "");
        folder.file("more/b.sql", SQL.formatted("b", "a"));
        Path more = folder.versions().resolve("more");
        AludelConfig config = folder.config();
        ScriptDirectory found = folder.open(config.withScript(
                config.script().withVersionLocations(List.of(more, folder.versions(), more.resolve("../more")), true)));
        assertThat(found.revisions())
                .extracting(Revision::id)
                .containsExactly(new RevisionId("b"), new RevisionId("a"));
        assertThat(found.locationOf(new RevisionId("b"))).contains(more);
        assertThat(found.locationOf(new RevisionId("a"))).contains(folder.versions());
        assertThat(found.locationOf(new RevisionId("z"))).isEmpty();
    }

    @Test
    void a_missing_folder_is_named() throws IOException {
        Files.delete(folder.versions());
        assertThatThrownBy(folder::open)
                .isInstanceOf(AludelException.class)
                .hasMessage("Path doesn't exist: " + folder.versions()
                        + "\n  script_location or version_locations in aludel.toml name it; aludel init makes one.");
    }

    @Test
    void a_file_that_is_no_text_is_named() throws IOException {
        Path file = folder.file("a.sql", "");
        Files.write(file, "-- aludel:revision \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(folder::open)
                .hasMessage("Cannot read " + file + ": it is not text in UTF-8\n"
                        + "  Revision files are text in UTF-8 that this user may read.");
    }

    @Test
    void a_mark_before_the_text_does_not_matter() throws IOException {
        folder.file("b.sql", "\uFEFF" + SQL.formatted("b", ""));
        folder.file("Ma.java", "\uFEFF" + ScriptFolder.source("Ma", "@Revision(id = \"a\")", "op.execute(\"X\");"));
        ScriptDirectory found = folder.open();
        assertThat(found.revisions()).hasSize(2);
        assertThat(found.load(new RevisionId("a"))).isNotNull();
    }

    @Test
    void a_migration_without_a_header_is_refused() throws IOException {
        Path file = folder.file("Ma.java", ScriptFolder.source("Ma", "", ""));
        assertThatThrownBy(folder::open)
                .hasMessage("A class implements Migration and has no @Revision\n  at " + file
                        + "\n  Put it before the class: @Revision(id = \"...\", down = \"...\", message = \"...\")");
    }

    @Test
    void a_file_named_otherwise_than_its_class_is_refused() throws IOException {
        Path file = folder.file("20250101_a.java", ScriptFolder.source("Ma", "@Revision(id = \"a\")", ""));
        assertThatThrownBy(folder::open)
                .hasMessage("Class Ma is in file 20250101_a.java; Java wants both to have the same name\n  at " + file
                        + ":3\n  Rename the file to Ma.java, or the class.");
    }

    @Test
    void an_sql_file_without_sections_is_refused() throws IOException {
        Path file = folder.file("a.sql", "CREATE TABLE a (b int);");
        assertThatThrownBy(folder::open)
                .hasMessageContaining("An SQL revision has no section '-- aludel:upgrade'\n  at " + file);
    }

    @Test
    void two_files_with_one_id_are_left_to_the_graph() throws IOException {
        Path one = folder.revision("a", "");
        Path other = folder.file("other.sql", SQL.formatted("a", ""));
        List<Revision> revisions = folder.open().revisions();
        assertThatThrownBy(() -> RevisionGraph.of(revisions))
                .hasMessageContaining(one.toString())
                .hasMessageContaining(other.toString());
    }

    @Test
    void a_revision_that_is_not_there_cannot_be_loaded() {
        assertThatThrownBy(() -> folder.open().load(new RevisionId("x")))
                .hasMessageStartingWith("No revision file has the id 'x'");
        assertThatThrownBy(() -> folder.open().checksum(new RevisionId("x")))
                .hasMessageStartingWith("No revision file has the id 'x'");
    }

    @Test
    void a_checksum_is_that_of_the_content() throws IOException {
        folder.revision("a", "");
        folder.file("b.sql", SQL.formatted("b", "a"));
        ScriptDirectory before = folder.open();
        folder.file("b.sql", "-- more\n" + SQL.formatted("b", "a"));
        folder.revision("a", "/* more */");
        ScriptDirectory after = folder.open();
        for (RevisionId id : List.of(new RevisionId("a"), new RevisionId("b"))) {
            assertThat(after.checksum(id)).startsWith("1:").isEqualTo(before.checksum(id));
        }
    }

    @Test
    void a_thousand_headers_are_read_and_none_is_compiled() throws IOException {
        String body = IntStream.range(0, 30)
                .mapToObj(i -> "op.execute(\"INSERT INTO t VALUES ('" + i + "')\");")
                .collect(Collectors.joining("\n        "));
        for (int i = 0; i < 1_000; i++) {
            String down = i == 0 ? "" : ", down = \"r" + (i - 1) + "\"";
            String name = "M" + i;
            folder.file(name + ".java", ScriptFolder.source(name, "@Revision(id = \"r" + i + "\"" + down + ")", body));
        }
        ScriptDirectory found = folder.open();
        assertThat(RevisionGraph.of(found.revisions()).heads())
                .extracting(Revision::id)
                .containsExactly(new RevisionId("r999"));
        assertThat(folder.compilations()).isZero();
    }
}
