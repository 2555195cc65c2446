package dev.aludel.operation;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of named enum types. Where a database keeps the labels with each column instead (MySQL, MariaDB, SQLite),
 * creating and dropping the type does nothing.
 */
public sealed interface EnumOperation extends Operation {

    /**
     * Creates an enum type.
     *
     * @param type the type
     * @param ifNotExists whether a type of that name is left as it is instead of being an error
     */
    record CreateEnum(EnumType type, boolean ifNotExists) implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropEnum(type.name(), false, type));
        }

        @Override
        public String describe() {
            return "create enum " + type.name();
        }
    }

    /**
     * Drops an enum type.
     *
     * @param name the type
     * @param ifExists whether a missing type is no error
     * @param existing the type as it was; {@code null} when not known
     */
    record DropEnum(
            QualifiedName name, boolean ifExists, @Nullable EnumType existing) implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(type -> new CreateEnum(type, false));
        }

        @Override
        public String describe() {
            return "drop enum " + name;
        }
    }

    /**
     * Adds a label to an enum type.
     *
     * @param type the type
     * @param value the label
     * @param place where it goes
     * @param ifNotExists whether a label that is there is no error
     */
    record AddEnumValue(QualifiedName type, String value, EnumValuePlace place, boolean ifNotExists)
            implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "add value " + value + " to enum " + type;
        }
    }

    /**
     * Gives a label another name; the rows that hold it follow.
     *
     * @param type the type
     * @param from the label
     * @param to its new name
     */
    record RenameEnumValue(QualifiedName type, String from, String to) implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameEnumValue(type, to, from));
        }

        @Override
        public String describe() {
            return "rename value " + from + " of enum " + type + " to " + to;
        }
    }
}
