package dev.aludel.command;

import dev.aludel.Problem;
import java.util.Optional;

/** What is wrong with what was asked, beyond the areas below. */
public sealed interface CommandProblem extends Problem {

    /**
     * A command needs a message.
     *
     * @param command the command
     */
    record MessageNeeded(String command) implements CommandProblem {
        @Override
        public String what() {
            return command + " needs a message that says what the revision does";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("For example: aludel " + command + " -m \"add email to users\"");
        }
    }

    /**
     * A range was given where the database is changed.
     *
     * @param range the range
     */
    record RangeOnlyForSql(String range) implements CommandProblem {
        @Override
        public String what() {
            return "A range such as " + range + " is only for --sql: the database knows itself where it stands";
        }
    }
}
