package dev.aludel.revision;

import dev.aludel.revision.IdentifierProblem.Kind;

/**
 * The name of one revision, as it stands in the revision file and in the version table: not blank, at most {@value
 * #MAXIMUM_LENGTH} characters, without white space and without the characters that the identifier language uses itself
 * ({@code @ - + : ,}). Ordered by text.
 *
 * @param value the identifier as text
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

    /** The width of {@code version_num} in Aludel's version table. */
    public static final int MAXIMUM_LENGTH = 255;

    /**
     * Checks the text.
     *
     * @throws dev.aludel.AludelException with an {@link IdentifierProblem} when the text cannot be an identifier
     */
    public RevisionId {
        Identifiers.check(Kind.REVISION, value);
    }

    @Override
    public int compareTo(RevisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
