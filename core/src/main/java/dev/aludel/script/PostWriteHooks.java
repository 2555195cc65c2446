package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.PostWriteHook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the configured commands on a file that was just written. */
public final class PostWriteHooks {

    private static final int LAST_LINES = 10;

    private PostWriteHooks() {}

    /**
     * Runs the commands in order; {@code {file}} in their words stands for the file, and so does Alembic's word for it,
     * {@code REVISION_SCRIPT_FILENAME}.
     *
     * @param hooks the commands
     * @param file the new file
     * @throws AludelException when a command cannot be started or ends with anything but 0; those after it do not run
     */
    public static void run(List<PostWriteHook> hooks, Path file) {
        hooks.forEach(hook -> run(hook, file));
    }

    private static void run(PostWriteHook hook, Path file) {
        List<String> command = hook.command().stream()
                .map(word ->
                        word.replace("{file}", file.toString()).replace("REVISION_SCRIPT_FILENAME", file.toString()))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(hook.folder().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw failed(hook, file, "it ended with " + exit + lastLines(output));
            }
        } catch (IOException e) {
            throw failed(hook, file, "it cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(hook, file, "it was interrupted");
        }
    }

    private static String lastLines(String output) {
        List<String> lines = output.strip().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return last.isEmpty() ? "" : "\n     " + String.join("\n     ", last);
    }

    private static AludelException failed(PostWriteHook hook, Path file, String reason) {
        return new AludelException(new WritingProblem.HookFailed(hook.name(), file.toString(), reason));
    }
}
