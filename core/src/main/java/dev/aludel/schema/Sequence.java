package dev.aludel.schema;

import dev.aludel.schema.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of its own; one that belongs to an identity column is part of that column.
 *
 * @param name its name
 * @param type the integer type of its values; {@code null} leaves it to the database
 * @param options how it counts
 * @param ownedBy table whose column owns it; {@code null} for none
 * @param ownedByColumn that column; {@code null} for none
 * @param comment its comment; {@code null} for none
 */
public record Sequence(
        QualifiedName name,
        @Nullable SqlType type,
        SequenceOptions options,
        @Nullable QualifiedName ownedBy,
        @Nullable String ownedByColumn,
        @Nullable String comment) {

    /** Checks the parts. */
    public Sequence {
        Objects.requireNonNull(name, "name");
        if ((ownedBy == null) != (ownedByColumn == null)) {
            throw new IllegalArgumentException("a sequence is owned by a column of a table, or by none");
        }
    }

    /** The same sequence that counts otherwise. */
    public Sequence withOptions(SequenceOptions value) {
        return new Sequence(name, type, value, ownedBy, ownedByColumn, comment);
    }

    /** The same sequence owned by a column of a table; by none when both are {@code null}. */
    public Sequence withOwner(@Nullable QualifiedName table, @Nullable String column) {
        return new Sequence(name, type, options, table, column, comment);
    }

    /** The same sequence with another comment; {@code null} for none. */
    public Sequence withComment(@Nullable String value) {
        return new Sequence(name, type, options, ownedBy, ownedByColumn, value);
    }

    /** The same sequence under another name. */
    public Sequence withName(QualifiedName value) {
        return new Sequence(value, type, options, ownedBy, ownedByColumn, comment);
    }

    /**
     * A sequence that belongs to nobody.
     *
     * @param name its name
     * @param options how it counts
     * @return the sequence
     */
    public static Sequence of(QualifiedName name, SequenceOptions options) {
        return new Sequence(name, null, options, null, null, null);
    }
}
