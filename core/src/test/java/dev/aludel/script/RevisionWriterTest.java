package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.config.ScriptFormat;
import dev.aludel.migration.Operations;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionWriterTest {

    private static final Revision REVISION = Revision.of("20251112_0002", "20251111_0001")
            .withMessage("add email to users")
            .withCreated(Instant.parse("2025-11-12T12:45:00Z"));

    @TempDir
    private Path root;

    private ScriptFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = new ScriptFolder(root);
    }

    @Test
    void a_java_revision_is_written_as_a_colleague_would() throws IOException {
        RevisionDraft draft = new RevisionDraft(
                REVISION,
                List.of("import java.util.UUID;", "import static java.util.Map.*;"),
                List.of("op.addColumn(\"users\", column(\"email\", varchar(255)));", "", "op.execute(\"x\");"),
                List.of());
        Path file = RevisionWriter.write(folder.versions(), "20251112_0002-add", draft, ScriptFormat.JAVA);
        assertThat(file).isEqualTo(folder.versions().resolve("M20251112_0002_add.java"));
        assertThat(Files.readString(file)).isEqualTo("""
            import static dev.aludel.migration.Elements.*;
            import static dev.aludel.migration.Types.*;
            import static java.util.Map.*;

            import dev.aludel.migration.Migration;
            import dev.aludel.migration.Operations;
            import dev.aludel.migration.Revision;
            import java.util.UUID;

            @Revision(
                    id = "20251112_0002",
                    down = "20251111_0001",
                    message = "add email to users",
                    created = "2025-11-12T12:45:00Z")
            public final class M20251112_0002_add implements Migration {

                @Override
                public void upgrade(Operations op) {
                    op.addColumn("users", column("email", varchar(255)));

                    op.execute("x");
                }

                @Override
                public void downgrade(Operations op) {
                }
            }
            """);
    }

    @Test
    void an_sql_revision_is_written_as_a_colleague_would() throws IOException {
        RevisionDraft draft =
                new RevisionDraft(REVISION.withLabels("x", "y"), List.of(), List.of("SELECT 1;"), List.of("SELECT 2;"));
        Path file = RevisionWriter.write(folder.versions(), "20251112_0002-add", draft, ScriptFormat.SQL);
        assertThat(file).isEqualTo(folder.versions().resolve("20251112_0002-add.sql"));
        assertThat(Files.readString(file)).isEqualTo("""
            -- aludel:revision 20251112_0002
            -- aludel:down 20251111_0001
            -- aludel:labels x, y
            -- aludel:message add email to users
            -- aludel:created 2025-11-12T12:45:00Z

            -- aludel:upgrade
            SELECT 1;

            -- aludel:downgrade
            SELECT 2;
            """);
    }

    @Test
    void class_names_are_made_of_file_names() {
        assertThat(JavaText.className("20241031_0001_initial_schema")).isEqualTo("M20241031_0001_initial_schema");
        assertThat(JavaText.className("2025_11_12_1245-ab_x y.z")).isEqualTo("M2025_11_12_1245_ab_x_y_z");
        assertThat(JavaText.className("ajouté_éàü")).isEqualTo("ajouté_éàü");
        assertThat(JavaText.className("import")).isEqualTo("Mimport");
        assertThat(JavaText.className("_")).isEqualTo("M_");
        assertThat(JavaText.className("true")).isEqualTo("Mtrue");
        assertThat(JavaText.className("record")).isEqualTo("Mrecord");
        assertThat(JavaText.className("Revision")).isEqualTo("MRevision");
        assertThat(JavaText.className("")).isEqualTo("M");
    }

    @Test
    void names_may_have_folders_but_not_leave_the_folder() {
        RevisionDraft draft = RevisionDraft.empty(REVISION);
        assertThat(RevisionWriter.write(folder.versions(), "2025/11/x", draft, ScriptFormat.JAVA))
                .isEqualTo(folder.versions().resolve("2025/11/x.java"))
                .exists();
        assertThatThrownBy(() -> RevisionWriter.write(folder.versions(), "../../x", draft, ScriptFormat.SQL))
                .hasMessageContaining("A file '../../x' would not be in " + folder.versions());
        assertThat(root.resolve("x.sql")).doesNotExist();
    }

    @Test
    void a_name_that_would_be_hidden_gets_a_letter() {
        assertThat(RevisionWriter.write(folder.versions(), ".x", RevisionDraft.empty(REVISION), ScriptFormat.SQL))
                .hasFileName("M.x.sql");
        assertThat(RevisionWriter.write(folder.versions(), "2025/", RevisionDraft.empty(REVISION), ScriptFormat.SQL))
                .isEqualTo(folder.versions().resolve("2025/M.sql"));
    }

    @Test
    void a_file_that_is_there_is_left_as_it_is() throws IOException {
        Path file = folder.file("x.sql", "mine");
        assertThatThrownBy(() ->
                        RevisionWriter.write(folder.versions(), "x", RevisionDraft.empty(REVISION), ScriptFormat.SQL))
                .hasMessage("There is a file " + file + " already; it is left as it is\n"
                        + "  Choose another message or id, or move the file away.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path inFile = folder.file("plain", "").resolve("versions");
        assertThatThrownBy(() -> RevisionWriter.write(inFile, "x", RevisionDraft.empty(REVISION), ScriptFormat.SQL))
                .hasMessageContaining(folder.versions().resolve("plain").toString())
                .hasMessageNotContaining("Exception");
        String longName = "x".repeat(300);
        assertThatThrownBy(() -> RevisionWriter.write(
                        folder.versions(), longName, RevisionDraft.empty(REVISION), ScriptFormat.SQL))
                .hasMessageContaining("Cannot write " + folder.versions().resolve(longName))
                .hasMessageNotContaining("Exception");
    }

    @Test
    void what_is_written_is_read_back_and_compiles() throws IOException {
        Revision full = REVISION.withLabels("a", "b")
                .withDependsOn("c")
                .withMessage("It's \"quoted\" \\u0041 */ -- x\n  second; line\n\n@Revision(id = \"x\") {");
        for (ScriptFormat format : ScriptFormat.values()) {
            Path file = RevisionWriter.write(folder.versions(), "x" + format, RevisionDraft.empty(full), format);
            int line = format == ScriptFormat.JAVA ? 8 : 1;
            assertThat(read(file)).isEqualTo(full.withOrigin(new RevisionOrigin(file.toString(), line)));
        }
        Files.delete(folder.versions().resolve("xSQL.sql"));
        folder.open().load(full.id()).upgrade(new Operations(new RecordingSink("sqlite")));
    }

    @Test
    void random_headers_are_read_back_as_they_were_written() throws IOException {
        long seed = Long.getLong("aludel.seed", System.nanoTime());
        Random random = new Random(seed);
        List<RevisionId> written = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            Revision revision = random(random, round);
            for (ScriptFormat format : ScriptFormat.values()) {
                Revision wanted = format == ScriptFormat.JAVA ? revision : asSqlKeepsIt(revision);
                Path file = RevisionWriter.write(
                        folder.versions().resolve(format.name()), "r" + round, RevisionDraft.empty(wanted), format);
                assertThat(read(file).withOrigin(null))
                        .as("-Daludel.seed=%d round %d: %s", seed, round, Files.readString(file))
                        .isEqualTo(wanted);
            }
            written.add(revision.id());
        }
        ScriptDirectory scripts = folder.open(folder.config()
                .withScript(folder.config()
                        .script()
                        .withVersionLocations(List.of(folder.versions().resolve("JAVA")), false)));
        scripts.prepare(written);
        assertThat(folder.compilations()).as("-Daludel.seed=%d", seed).isEqualTo(1);
    }

    private static Revision random(Random random, int round) {
        Revision revision = Revision.of(name(random) + round, random.nextBoolean() ? new String[0] : names(random));
        return revision.withLabels(names(random))
                .withDependsOn(names(random))
                .withMessage(text(random))
                .withCreated(random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt()));
    }

    /** One line of a message is one comment, whose end is no place for white space. */
    private static Revision asSqlKeepsIt(Revision revision) {
        StringBuilder message = new StringBuilder();
        for (String line :
                revision.message().replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            message.append(message.isEmpty() ? "" : "\n").append(line.stripTrailing());
        }
        return revision.withMessage(message.toString());
    }

    private static String[] names(Random random) {
        String[] names = new String[random.nextInt(3)];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(random) + i;
        }
        return names;
    }

    private static String name(Random random) {
        List<String> pieces = List.of(
                "a",
                "\"",
                "\\",
                "\\u",
                "'",
                "{",
                "}",
                "/*",
                "*/",
                "//",
                "(",
                ")",
                "é",
                "日",
                "\uD835\uDC9C",
                "$",
                ";",
                "%",
                "&");
        StringBuilder name = new StringBuilder("r");
        for (int count = random.nextInt(5); count > 0; count--) {
            name.append(pieces.get(random.nextInt(pieces.size())));
        }
        return name.toString();
    }

    private static String text(Random random) {
        List<String> pieces = List.of(
                "a",
                " ",
                "\"",
                "\"\"\"",
                "\\",
                "\\n",
                "\\u0022",
                "\\uuu",
                "'",
                "{",
                "}",
                "/*",
                "*/",
                "//",
                "--",
                "-- aludel:upgrade",
                "@Revision(",
                "\n",
                "\t",
                "\f",
                "é",
                "日本",
                "\uD83D\uDE00",
                "\u2028",
                "\u202e",
                "\u0085",
                "\0",
                "\u200d",
                ";",
                "%s",
                "$1");
        StringBuilder text = new StringBuilder("m");
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append('.').toString();
    }

    private static Revision read(Path file) {
        return RevisionFileReader.read(file, file.getParent()).orElseThrow().revision();
    }
}
