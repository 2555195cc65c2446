package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.config.PostWriteHook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostWriteHooksTest {

    @TempDir
    private Path here;

    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(here.resolve("a b.sql"), "one\n");
    }

    @Test
    void hooks_run_in_order_on_the_file_in_their_folder() {
        PostWriteHooks.run(
                List.of(
                        hook("first", "sh", "-c", "echo two >> \"$1\"", "-", "{file}"),
                        hook("second", "sh", "-c", "pwd >> \"$1\"; cat", "-", "REVISION_SCRIPT_FILENAME")),
                file);
        assertThat(file).hasContent("one\ntwo\n" + here);
    }

    @Test
    void a_failing_hook_is_said_with_its_last_words_and_those_after_it_do_not_run() {
        PostWriteHook failing = hook("format", "sh", "-c", "seq 1 20; echo no >&2; exit 3");
        PostWriteHook never = hook("never", "sh", "-c", "echo never >> \"$1\"", "-", "{file}");
        assertThatThrownBy(() -> PostWriteHooks.run(List.of(failing, never), file))
                .hasMessageStartingWith("Post-write hook 'format' failed: it ended with 3\n     12\n")
                .hasMessageContaining("     20\n     no\n")
                .hasMessageEndingWith("The revision was written to " + file + " and is as the hook left it.");
        assertThat(file).hasContent("one");
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        assertThatThrownBy(() -> PostWriteHooks.run(List.of(hook("format", "no-such-program")), file))
                .hasMessageContaining("Post-write hook 'format' failed: it cannot be started: Cannot run program"
                        + " \"no-such-program\"");
    }

    private PostWriteHook hook(String name, String... command) {
        return new PostWriteHook(name, List.of(command), here);
    }
}
