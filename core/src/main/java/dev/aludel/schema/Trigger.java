package dev.aludel.schema;

import java.util.Objects;

/**
 * A trigger.
 *
 * @param name its name as stored
 * @param table the table or view it watches
 * @param definition the whole CREATE statement in the database's own language, without a closing delimiter
 */
public record Trigger(String name, QualifiedName table, String definition) {

    /** Checks the parts. */
    public Trigger {
        Objects.requireNonNull(table, "table");
        if (name.isEmpty() || definition.isBlank()) {
            throw new IllegalArgumentException("a trigger has a name and a definition");
        }
    }
}
