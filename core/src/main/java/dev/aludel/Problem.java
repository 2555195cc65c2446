package dev.aludel;

import java.util.Optional;

/**
 * Something that went wrong, said in the user's terms: what happened, where, and what to do next.
 *
 * <p>Each area of Aludel has one sealed family of records that implement this interface (for example
 * {@code RevisionProblem}), so that a caller can match on the kind of problem instead of reading its text.
 */
public interface Problem {

    /**
     * What happened, one sentence without a trailing line break.
     *
     * @return the sentence; never blank
     */
    String what();

    /**
     * Where it happened: a file and line, a revision, a statement.
     *
     * @return the place, or empty where {@link #what()} already names it
     */
    default Optional<String> where() {
        return Optional.empty();
    }

    /**
     * What the user can do next.
     *
     * @return one or more sentences, or empty where nothing helps beyond {@link #what()}
     */
    default Optional<String> next() {
        return Optional.empty();
    }
}
