package dev.aludel.migration;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            return new ConstraintElement(unique.withNullsNotDistinct(true));
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

    /** Foreign key or check: it is not checked at all (PostgreSQL 18; checks on MySQL 8.0.16). */
    public ConstraintElement notEnforced() {
        return switch (constraint) {
            case ForeignKey key ->
                new ConstraintElement(key.withOptions(key.options().withEnforced(false)));
            case CheckConstraint check -> new ConstraintElement(check.withEnforced(false));
            case PrimaryKey ignored -> throw misfit("notEnforced");
            case UniqueConstraint ignored -> throw misfit("notEnforced");
            case ExcludeConstraint ignored -> throw misfit("notEnforced");
        };
    }

    /** Check: it holds for this table alone, not for those that inherit from it (PostgreSQL). */
    public ConstraintElement noInherit() {
        if (constraint instanceof CheckConstraint check) {
            return new ConstraintElement(check.withNoInherit(true));
        }
        throw misfit("noInherit");
    }

    /** Foreign key: the only columns that {@code ON DELETE SET NULL} or {@code SET DEFAULT} sets (PostgreSQL 15). */
    public ConstraintElement onDeleteSetting(String... columns) {
        ForeignKey key = foreignKey();
        return new ConstraintElement(key.withOptions(key.options().withOnDeleteColumns(List.of(columns))));
    }

    /** Foreign key: the last column is a range that the ranges of the referenced rows cover together (PostgreSQL 18). */
    public ConstraintElement period() {
        ForeignKey key = foreignKey();
        return new ConstraintElement(key.withOptions(key.options().withPeriod(true)));
    }

    /** Key or exclusion constraint: columns kept in its index without being part of it (PostgreSQL). */
    public ConstraintElement include(String... columns) {
        return withOptions("include", options("include").withInclude(List.of(columns)));
    }

    /** Key: the last column is a range, and the rows of one key may not overlap in it (PostgreSQL 18). */
    public ConstraintElement withoutOverlaps() {
        return withOptions("withoutOverlaps", options("withoutOverlaps").withWithoutOverlaps(true));
    }

    /** Key or exclusion constraint: a storage parameter of its index, for example {@code fillfactor} and {@code 70}. */
    public ConstraintElement with(String parameter, String value) {
        Map<String, String> storage = new LinkedHashMap<>(options("with").storage());
        storage.put(parameter, value);
        return withOptions("with", options("with").withStorage(storage));
    }

    private KeyOptions options(String call) {
        return switch (constraint) {
            case PrimaryKey key -> key.options();
            case UniqueConstraint unique -> unique.options();
            case ExcludeConstraint exclude -> exclude.options();
            case ForeignKey ignored -> throw misfit(call);
            case CheckConstraint ignored -> throw misfit(call);
        };
    }

    private ConstraintElement withOptions(String call, KeyOptions value) {
        return switch (constraint) {
            case PrimaryKey key -> new ConstraintElement(key.withOptions(value));
            case UniqueConstraint unique -> new ConstraintElement(unique.withOptions(value));
            case ExcludeConstraint exclude -> new ConstraintElement(exclude.withOptions(value));
            case ForeignKey ignored -> throw misfit(call);
            case CheckConstraint ignored -> throw misfit(call);
        };
    }

    /** Exclusion: only rows that meet this condition take part. */
    public ConstraintElement where(String condition) {
        if (constraint instanceof ExcludeConstraint exclude) {
            return new ConstraintElement(exclude.withWhere(condition));
        }
        throw misfit("where");
    }

    private ConstraintElement deferrability(Deferrability value) {
        return switch (constraint) {
            case ForeignKey key -> new ConstraintElement(key.withDeferrability(value));
            case UniqueConstraint unique -> new ConstraintElement(unique.withDeferrability(value));
            case ExcludeConstraint exclude -> new ConstraintElement(exclude.withDeferrability(value));
            case PrimaryKey key -> new ConstraintElement(key.withDeferrability(value));
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
