package dev.aludel.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of schemas and extensions. */
public sealed interface NamespaceOperation extends Operation {

    /**
     * Creates a schema.
     *
     * @param name the schema
     * @param ifNotExists whether a schema of that name is left as it is instead of being an error
     */
    record CreateSchema(String name, boolean ifNotExists) implements NamespaceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropSchema(name, false, false));
        }

        @Override
        public String describe() {
            return "create schema " + name;
        }
    }

    /**
     * Drops a schema.
     *
     * @param name the schema
     * @param ifExists whether a missing schema is no error
     * @param cascade whether everything in it goes as well
     */
    record DropSchema(String name, boolean ifExists, boolean cascade) implements NamespaceOperation {
        @Override
        public Optional<Operation> reverse() {
            return cascade ? Optional.empty() : Optional.of(new CreateSchema(name, false));
        }

        @Override
        public String describe() {
            return "drop schema " + name;
        }
    }

    /**
     * Installs an extension (PostgreSQL).
     *
     * @param name the extension
     * @param schema where its objects go; {@code null} leaves it to the extension
     * @param ifNotExists whether an installed extension is no error
     */
    record CreateExtension(String name, @Nullable String schema, boolean ifNotExists) implements NamespaceOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropExtension(name, false, false));
        }

        @Override
        public String describe() {
            return "create extension " + name;
        }
    }

    /**
     * Removes an extension (PostgreSQL).
     *
     * @param name the extension
     * @param ifExists whether a missing extension is no error
     * @param cascade whether what depends on it goes as well
     */
    record DropExtension(String name, boolean ifExists, boolean cascade) implements NamespaceOperation {
        @Override
        public Optional<Operation> reverse() {
            return cascade ? Optional.empty() : Optional.of(new CreateExtension(name, null, false));
        }

        @Override
        public String describe() {
            return "drop extension " + name;
        }
    }
}
