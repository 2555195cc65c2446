package dev.aludel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that ask before they do what cannot be taken back. */
final class Confirmation {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask; needed where there is no terminal to ask on.")
    private boolean yes;

    /** Whether the answer was given already, or there is somebody to ask. */
    boolean canAnswer(ProjectCommand command) {
        return yes || command.root().surroundings().terminal().interactive();
    }

    /**
     * Asks, unless the answer was given already; whatever is not a clear yes means no. Says why nothing is done when the
     * answer is no, or when there is nobody to ask.
     *
     * @param command the command that asks
     * @param question the question, with its question mark
     * @return whether to go on
     */
    boolean given(ProjectCommand command, String question) {
        if (yes) {
            return true;
        }
        Terminal terminal = command.root().surroundings().terminal();
        if (!terminal.interactive()) {
            command.errors().println("aludel: There is no terminal to ask on. If you mean it, say so: --yes");
            return false;
        }
        boolean agreed = isYes(answer(command.result(), terminal, question));
        if (!agreed) {
            command.errors().println("Nothing was done.");
        }
        return agreed;
    }

    private static @Nullable String answer(PrintWriter out, Terminal terminal, String question) {
        out.print(question + " [y/N] ");
        out.flush();
        try {
            String line = terminal.input().readLine();
            if (line == null) {
                out.println();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isYes(@Nullable String answer) {
        String word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
        return word.equals("y") || word.equals("yes");
    }
}
