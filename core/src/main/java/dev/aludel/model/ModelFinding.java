package dev.aludel.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something noticed while a model was read.
 *
 * @param severity how much it matters
 * @param what what was noticed, one sentence
 * @param where the file and line, or the class and field; {@code null} where nobody knows
 * @param next what to do about it; {@code null} where nothing need be done
 */
public record ModelFinding(
        Severity severity,
        String what,
        @Nullable String where,
        @Nullable String next) {

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** The model holds, but something in it is not carried or not what it seems. */
        WARNING,
        /** The model does not hold: no revision can be made of it. */
        ERROR
    }

    /** Checks the sentence. */
    public ModelFinding {
        Objects.requireNonNull(severity, "severity");
        if (what.isBlank()) {
            throw new IllegalArgumentException("a finding says what was noticed");
        }
    }
}
