package dev.aludel.operation;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;

/** The kinds of constraint, for databases whose DROP names the kind (MySQL before 8.0.19). */
public enum ConstraintKind {
    /** A primary key. */
    PRIMARY_KEY("primary key"),
    /** A unique key. */
    UNIQUE("unique constraint"),
    /** A foreign key. */
    FOREIGN_KEY("foreign key"),
    /** A check. */
    CHECK("check constraint"),
    /** An exclusion constraint. */
    EXCLUDE("exclude constraint");

    private final String words;

    ConstraintKind(String words) {
        this.words = words;
    }

    /**
     * The kind of a constraint.
     *
     * @param constraint the constraint
     * @return its kind
     */
    public static ConstraintKind of(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey ignored -> PRIMARY_KEY;
            case UniqueConstraint ignored -> UNIQUE;
            case ForeignKey ignored -> FOREIGN_KEY;
            case CheckConstraint ignored -> CHECK;
            case ExcludeConstraint ignored -> EXCLUDE;
        };
    }

    /**
     * The kind in words, for messages.
     *
     * @return for example {@code foreign key}
     */
    public String words() {
        return words;
    }
}
