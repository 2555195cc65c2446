package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.aludel.cli.CliProject.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code history --applied}: what was done to a database. */
class AppliedHistoryTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC";

    @TempDir
    Path folder;

    private CliProject project;

    @BeforeEach
    void up_and_down() {
        project = CliProject.configured(folder);
        project.revision(
                "aaaa", "", "op.createTable(\"users\", column(\"id\", integer()));", "op.dropTable(\"users\");");
        assertThat(project.run("upgrade").exitCode()).isZero();
        assertThat(project.run("downgrade", "base").exitCode()).isZero();
    }

    @Test
    void the_newest_comes_first() {
        Run run = project.run("history", "--applied");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches(TIME + "  reverted aaaa, step aaaa \\(\\d+ ms, .+@.+\\)");
        assertThat(lines.getLast()).matches(TIME + "  applied aaaa, step aaaa \\(\\d+ ms, .+@.+\\)");
    }

    @Test
    void in_full_it_says_everything() {
        Run run = project.run("history", "--applied", "-v");

        assertThat(run.out())
                .containsPattern(
                        "Number: 2\nRevision: reverted aaaa\nFinished: " + TIME + "\nTook: \\d+ ms, statements: 1")
                .containsPattern("By: .+@.+, Aludel \\d+\\.")
                .containsPattern("Checksum: 1:[0-9a-f]+\n\n    step aaaa\n");
    }

    @Test
    void json_has_every_field() throws IOException {
        Run run = project.run("history", "--applied", "--json");

        List<Object> entries = JSON.std.listFrom(run.out());
        assertThat(entries).hasSize(2);
        assertThat((Map<?, ?>) entries.getLast())
                .extracting("number", "revision", "direction", "outcome", "message", "statements")
                .containsExactly(1, "aaaa", "upgrade", "applied", "step aaaa", 1);
        assertThat(((Map<?, ?>) entries.getLast()).keySet())
                .map(String::valueOf)
                .containsExactlyInAnyOrder(
                        "number",
                        "revision",
                        "direction",
                        "outcome",
                        "checksum",
                        "message",
                        "user",
                        "host",
                        "version",
                        "started",
                        "finished",
                        "milliseconds",
                        "statements");
    }

    @Test
    void what_is_about_files_does_not_go_with_it() {
        Run run = project.run("history", "--applied", "--graph");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--applied");
    }

    @Test
    void another_table_can_be_named() {
        CliProject other = CliProject.configured(folder.resolve("other"));
        other.write("aludel.toml", "url = \"sqlite:///app.db\"\nhistory_table = \"what_was_done\"\n");
        other.revision("aaaa", "", "op.execute(\"SELECT 1\");", "");

        assertThat(other.run("upgrade").exitCode()).isZero();

        assertThat(other.tables()).containsExactly("aludel_version", "what_was_done");
        assertThat(other.run("history", "--applied").out().lines()).hasSize(1);
    }
}
