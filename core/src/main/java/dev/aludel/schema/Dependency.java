package dev.aludel.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One object that needs another: it is made after it and taken away before it. What a foreign key refers to, and what
 * belongs to a table and goes with it, is known from the nouns themselves and is not said again.
 *
 * @param dependent the one that needs
 * @param on the one that is needed
 * @param column the one column of it that is needed; null for the whole
 */
public record Dependency(
        ObjectReference dependent,
        ObjectReference on,
        @Nullable String column) {

    /** Checks the ends. */
    public Dependency {
        Objects.requireNonNull(dependent, "dependent");
        Objects.requireNonNull(on, "on");
    }
}
