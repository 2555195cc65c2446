package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.IdentifierProblem.BlankIdentifier;
import dev.aludel.revision.IdentifierProblem.IllegalCharacters;
import dev.aludel.revision.IdentifierProblem.Kind;
import dev.aludel.revision.IdentifierProblem.LongIdentifier;
import dev.aludel.revision.IdentifierProblem.ReservedIdentifier;
import java.util.Set;

/** The rules that revision identifiers and branch labels share, because both are words of one language. */
final class Identifiers {

    private static final String OPERATORS = "@-+:,";
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private Identifiers() {}

    static void check(Kind kind, String value) {
        if (value.isBlank()) {
            throw new AludelException(new BlankIdentifier(kind));
        }
        if (value.length() > RevisionId.MAXIMUM_LENGTH) {
            throw new AludelException(new LongIdentifier(kind, value));
        }
        String illegal = illegalCharacters(value);
        if (!illegal.isEmpty()) {
            throw new AludelException(new IllegalCharacters(kind, value, illegal));
        }
        if (RESERVED.contains(value)) {
            throw new AludelException(new ReservedIdentifier(kind, value));
        }
    }

    private static String illegalCharacters(String value) {
        return value.codePoints()
                .filter(Identifiers::isIllegal)
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isIllegal(int character) {
        return OPERATORS.indexOf(character) >= 0
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
