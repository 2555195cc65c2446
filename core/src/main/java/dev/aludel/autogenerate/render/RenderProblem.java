package dev.aludel.autogenerate.render;

import dev.aludel.Problem;
import java.util.Optional;

/** Why an operation cannot be written into a revision. */
public sealed interface RenderProblem extends Problem {

    /**
     * There is no Java expression for a value.
     *
     * @param operation the operation in words
     * @param type the class of the value
     */
    record NoJava(String operation, String type) implements RenderProblem {
        @Override
        public String what() {
            return "A revision in Java cannot be written for: " + operation + ". No Java expression is known for a "
                    + type;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("An operation of your own can be written when it is a public record of texts, numbers, "
                    + "truth values, lists and other such records.");
        }
    }

    /**
     * A statement would be read otherwise than it was written.
     *
     * @param operation the operation in words
     * @param reason what is in the way
     */
    record NoSql(String operation, String reason) implements RenderProblem {
        @Override
        public String what() {
            return "A revision in SQL cannot be written for: " + operation + ". " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Write this revision in Java: --format java");
        }
    }
}
