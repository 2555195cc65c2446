package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A package of objects that a server ships and a database has installed (PostgreSQL).
 *
 * @param name its name
 * @param schema where its objects are; null for the default schema
 */
public record Extension(String name, @Nullable String schema) {

    /** Checks the name. */
    public Extension {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an extension has a name");
        }
    }
}
