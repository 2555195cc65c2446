package dev.aludel.operation;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * Gives an enum type another name in the same schema.
     *
     * @param from the type
     * @param to its new name
     */
    record RenameEnum(QualifiedName from, String to) implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameEnum(from.sibling(to), from.name()));
        }

        @Override
        public String describe() {
            return "rename enum " + from + " to " + to;
        }
    }

    /**
     * Gives an enum type another list of labels, whatever the old one was: without some, in another order, or both. Rows keep
     * their labels; those that hold a label which goes away and is not renamed make it fail. Where the type is one of its
     * own, a new one takes its place, and every column that uses it is converted with its default.
     *
     * @param type the type as it shall be
     * @param renamed labels that go on under another name: from the old to the new
     * @param existing the type as it was; {@code null} when not known
     */
    record ReplaceEnum(
            EnumType type,
            Map<String, String> renamed,
            @Nullable EnumType existing) implements EnumOperation {

        /** Copies and checks the labels. */
        public ReplaceEnum {
            renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
            if (!type.values().containsAll(renamed.values())) {
                throw new IllegalArgumentException(
                        "a renamed label of " + type.name() + " is among " + type.values() + ": " + renamed);
            }
        }

        @Override
        public Optional<Operation> reverse() {
            Map<String, String> back = new LinkedHashMap<>();
            renamed.forEach((from, to) -> back.put(to, from));
            return Optional.ofNullable(existing).map(before -> new ReplaceEnum(before, back, type));
        }

        @Override
        public String describe() {
            return "replace the values of enum " + type.name();
        }

        /**
         * What a label becomes.
         *
         * @param label a label as it was
         * @return the label as it shall be, which need not be one of the new ones
         */
        public String after(String label) {
            return renamed.getOrDefault(label, label);
        }
    }

    /**
     * Sets or removes the comment of an enum type.
     *
     * @param type the type
     * @param comment the comment; {@code null} removes it
     * @param existing what was there, or that it is not known
     */
    record SetEnumComment(QualifiedName type, @Nullable String comment, Existing<String> existing)
            implements EnumOperation {
        @Override
        public Optional<Operation> reverse() {
            return existing.known()
                    ? Optional.of(new SetEnumComment(type, existing.value(), Existing.of(comment)))
                    : Optional.empty();
        }

        @Override
        public String describe() {
            return (comment == null ? "remove comment of enum " : "comment on enum ") + type;
        }
    }
}
