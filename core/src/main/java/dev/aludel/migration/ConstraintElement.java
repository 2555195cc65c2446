package dev.aludel.migration;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/**
 * A constraint as authors write it. Immutable: each call gives a new value. A call that does not fit the kind of
 * constraint (an {@code onDelete} on a check) throws {@link IllegalArgumentException}.
 *
 * @param constraint the constraint itself
 */
public record ConstraintElement(Constraint constraint) implements TableElement {

    /** The name it is stored under. Unnamed constraints get one from the database. */
    public ConstraintElement named(String name) {
        return new ConstraintElement(constraint.withName(name));
    }

    /** Foreign key: what happens when the referenced row goes. */
    public ConstraintElement onDelete(ReferentialAction action) {
        return new ConstraintElement(foreignKey().withOnDelete(action));
    }

    /** Foreign key: what happens when the referenced key changes. */
    public ConstraintElement onUpdate(ReferentialAction action) {
        return new ConstraintElement(foreignKey().withOnUpdate(action));
    }

    /** Foreign key: how NULLs are treated. */
    public ConstraintElement match(MatchType match) {
        return new ConstraintElement(foreignKey().withMatch(match));
    }

    /** Can be put off to the end of the transaction. */
    public ConstraintElement deferrable() {
        return deferrability(Deferrability.INITIALLY_IMMEDIATE);
    }

    /** Is put off to the end of the transaction unless the transaction asks otherwise. */
    public ConstraintElement initiallyDeferred() {
        return deferrability(Deferrability.INITIALLY_DEFERRED);
    }

    /** Unique: two NULLs count as the same (PostgreSQL 15). */
    public ConstraintElement nullsNotDistinct() {
        if (constraint instanceof UniqueConstraint unique) {
            return new ConstraintElement(
                    new UniqueConstraint(unique.name(), unique.columns(), true, unique.deferrability()));
        }
        throw misfit("nullsNotDistinct");
    }

    /** Foreign key or check: the rows that are there are not checked (PostgreSQL {@code NOT VALID}). */
    public ConstraintElement notValid() {
        return switch (constraint) {
            case ForeignKey key -> new ConstraintElement(key.withValidated(false));
            case CheckConstraint check -> new ConstraintElement(check.withValidated(false));
            case PrimaryKey ignored -> throw misfit("notValid");
            case UniqueConstraint ignored -> throw misfit("notValid");
            case ExcludeConstraint ignored -> throw misfit("notValid");
        };
    }

    private ConstraintElement deferrability(Deferrability value) {
        return switch (constraint) {
            case ForeignKey key -> new ConstraintElement(key.withDeferrability(value));
            case UniqueConstraint unique ->
                new ConstraintElement(
                        new UniqueConstraint(unique.name(), unique.columns(), unique.nullsNotDistinct(), value));
            case ExcludeConstraint exclude ->
                new ConstraintElement(new ExcludeConstraint(
                        exclude.name(), exclude.using(), exclude.elements(), exclude.where(), value));
            case PrimaryKey ignored -> throw misfit("deferrable");
            case CheckConstraint ignored -> throw misfit("deferrable");
        };
    }

    private ForeignKey foreignKey() {
        if (constraint instanceof ForeignKey key) {
            return key;
        }
        throw misfit("onDelete, onUpdate and match");
    }

    private IllegalArgumentException misfit(String call) {
        return new IllegalArgumentException(
                call + " does not fit a " + constraint.getClass().getSimpleName());
    }
}
