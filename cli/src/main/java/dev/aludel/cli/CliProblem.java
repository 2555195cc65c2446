package dev.aludel.cli;

import dev.aludel.Problem;
import java.util.Optional;

/** What goes wrong around the command line itself. */
sealed interface CliProblem extends Problem {

    /**
     * The editor could not be run.
     *
     * @param command the command
     * @param reason why
     */
    record EditorFailed(String command, String reason) implements CliProblem {
        @Override
        public String what() {
            return "Cannot edit with '" + command + "': " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Set EDITOR or VISUAL to the command that opens your editor.");
        }
    }
}
