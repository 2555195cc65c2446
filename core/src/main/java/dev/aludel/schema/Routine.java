package dev.aludel.schema;

import java.util.Objects;

/**
 * A function or procedure.
 *
 * @param name its name
 * @param kind which of the two
 * @param arguments the types of its arguments as the database writes them, to tell overloads apart; empty for none
 * @param definition the whole CREATE statement in the database's own language, without a closing delimiter
 */
public record Routine(QualifiedName name, Kind kind, String arguments, String definition) {

    /** The kinds of routine. */
    public enum Kind {
        /** Gives a value. */
        FUNCTION,
        /** Is called. */
        PROCEDURE
    }

    /** Checks the parts. */
    public Routine {
        Objects.requireNonNull(name, "name");
        if (definition.isBlank()) {
            throw new IllegalArgumentException("a routine has a definition");
        }
    }
}
