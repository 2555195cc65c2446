package dev.aludel.autogenerate.compare;

import dev.aludel.schema.QualifiedName;
import java.util.Objects;

/**
 * Something that has one name in one schema and another in the other.
 *
 * @param kind what it is
 * @param from its name, or that of what it belongs to, in the first schema
 * @param fromDetail its name in the first schema, where it belongs to something; else empty
 * @param to its name, or that of what it belongs to, in the second schema
 * @param toDetail its name in the second schema, where it belongs to something; else empty
 */
public record Rename(Kind kind, QualifiedName from, String fromDetail, QualifiedName to, String toDetail) {

    /** What can have a new name and keep what it holds. */
    public enum Kind {
        /** A table with its rows. */
        TABLE("table"),
        /** A column with its values; it belongs to a table. */
        COLUMN("column"),
        /** An enum type. */
        ENUM("enum"),
        /** A label that rows hold; it belongs to an enum type. */
        ENUM_VALUE("enum value"),
        /** A sequence with its counter. */
        SEQUENCE("sequence");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * For messages.
         *
         * @return for example {@code column}
         */
        public String words() {
            return words;
        }
    }

    /** Checks the parts. */
    public Rename {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    static Rename of(Kind kind, QualifiedName from, QualifiedName to) {
        return new Rename(kind, from, "", to, "");
    }

    /**
     * The way back.
     *
     * @return the rename from the second schema to the first
     */
    public Rename inverted() {
        return new Rename(kind, to, toDetail, from, fromDetail);
    }

    /**
     * The old name in full.
     *
     * @return for example {@code users} or {@code users.mail}
     */
    public String fromPath() {
        return path(from, fromDetail);
    }

    /**
     * The new name in full.
     *
     * @return for example {@code accounts} or {@code accounts.email}
     */
    public String toPath() {
        return path(to, toDetail);
    }

    private static String path(QualifiedName name, String detail) {
        return detail.isEmpty() ? name.toString() : name + "." + detail;
    }

    /** For people and for {@code --rename}: {@code users.mail:users.email}. */
    @Override
    public String toString() {
        return fromPath() + ":" + toPath();
    }
}
