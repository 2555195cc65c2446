package dev.aludel.revision;

import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with a revision identifier or a branch label taken by itself. */
public sealed interface IdentifierProblem extends RevisionProblem {

    /** Which of the two names it is. */
    enum Kind {
        /** The identifier of a revision. */
        REVISION("revision identifier"),
        /** A name for a whole branch. */
        LABEL("branch label");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * There is no text in it.
     *
     * @param kind which name it is
     */
    record BlankIdentifier(Kind kind) implements IdentifierProblem {
        @Override
        public String what() {
            return "A " + kind + " must not be empty";
        }
    }

    /**
     * It holds white space or a character that the identifier language uses itself.
     *
     * @param kind which name it is
     * @param value the whole name
     * @param characters the characters that are not allowed, each once
     */
    record IllegalCharacters(Kind kind, String value, String characters) implements IdentifierProblem {
        @Override
        public String what() {
            String quoted = characters
                    .codePoints()
                    .mapToObj(character -> "'" + readable(character) + "'")
                    .collect(Collectors.joining(", "));
            return "Character(s) " + quoted + " not allowed in " + kind + " '" + value + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Use letters, digits, '_' and '.'; '@', '-', '+', ':' and ',' have a meaning of their own"
                            + " in targets such as billing@head-1");
        }

        private static String readable(int character) {
            return Character.isISOControl(character)
                    ? "\\u%04x".formatted(character)
                    : new StringBuilder().appendCodePoint(character).toString();
        }
    }

    /**
     * It does not fit into the version table.
     *
     * @param kind which name it is
     * @param value the whole name
     */
    record LongIdentifier(Kind kind, String value) implements IdentifierProblem {
        @Override
        public String what() {
            return "The %s '%s...' has %d characters; at most %d fit into the version table"
                    .formatted(kind, value.substring(0, 40), value.length(), RevisionId.MAXIMUM_LENGTH);
        }
    }

    /**
     * It is one of the words {@code head}, {@code heads}, {@code base}, {@code current}.
     *
     * @param kind which name it is
     * @param value the word
     */
    record ReservedIdentifier(Kind kind, String value) implements IdentifierProblem {
        @Override
        public String what() {
            return "'" + value + "' cannot be a " + kind + ", the word has a meaning of its own in targets";
        }
    }
}
