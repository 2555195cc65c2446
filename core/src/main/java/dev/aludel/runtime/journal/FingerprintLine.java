package dev.aludel.runtime.journal;

import dev.aludel.schema.QualifiedName;
import java.util.Objects;

/**
 * One fact about a schema.
 *
 * @param owner the table, view, type ... that it is about
 * @param key what it is about, in words: {@code column users.email}; no other line of the same fingerprint has it
 * @param value what is so, in words: {@code varchar(255) not null}; may be empty
 */
record FingerprintLine(QualifiedName owner, String key, String value) {

    /** What the value of an index begins with that is there and does not hold. */
    static final String INVALID = "INVALID ";

    FingerprintLine {
        Objects.requireNonNull(owner, "owner");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a line is about something");
        }
    }

    boolean isInvalidIndex() {
        return key.startsWith("index ") && value.startsWith(INVALID);
    }

    String words() {
        return value.isEmpty() ? key : key + " " + value;
    }
}
