package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table keep. */
public sealed interface Constraint
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExcludeConstraint {

    /**
     * The name as stored.
     *
     * @return the name, or {@code null} where the database makes one up
     */
    @Nullable
    String name();

    /**
     * The same rule under another name.
     *
     * @param value the name, or {@code null} to leave it to the database
     * @return a constraint of the same kind
     */
    Constraint withName(@Nullable String value);
}
