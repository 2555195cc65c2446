package dev.aludel.schema;

import java.util.Objects;

/**
 * Something in a database that its schema could not take in. It is named, never passed over in silence.
 *
 * @param kind what it is, in lower case
 * @param name its name
 * @param reason why it is not carried, as the rest of a sentence: {@code belongs to no table}
 */
public record LeftOut(String kind, QualifiedName name, String reason) {

    /** Checks the parts. */
    public LeftOut {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }
}
