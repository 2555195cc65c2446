package dev.aludel.autogenerate.compare;

import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;

/**
 * Compares constraints. One that says something else is dropped and created, but that the rows that were there are checked,
 * which can be made up for.
 */
final class ConstraintComparator {

    private final Changes changes;

    ConstraintComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.CONSTRAINT, from, to, changes);
        PartComparator.both(Part.Kind.CONSTRAINT, Constraint.class, from, to, (part, before, after) -> {
            if (!KeyAlignment.same(before, after, to.schema())) {
                compare(part, before, after);
            }
        });
    }

    private void compare(Part part, Constraint before, Constraint after) {
        differ(part, before, after);
        if (validated(before).equals(after)) {
            changes.alter(part, new ValidateConstraint(part.name(), part.detail()));
            return;
        }
        changes.replace(part);
    }

    private static Constraint validated(Constraint constraint) {
        return switch (constraint) {
            case ForeignKey key -> key.withValidated(true);
            case CheckConstraint check -> check.withValidated(true);
            case PrimaryKey key -> key;
            case UniqueConstraint unique -> unique;
            case ExcludeConstraint exclude -> exclude;
        };
    }

    private void differ(Part part, Constraint before, Constraint after) {
        switch (after) {
            case PrimaryKey key
            when before instanceof PrimaryKey was ->
                PartComparator.attribute(changes, part, "columns", was, key, PrimaryKey::columns);
            case UniqueConstraint unique when before instanceof UniqueConstraint was -> differ(part, was, unique);
            case ForeignKey key when before instanceof ForeignKey was -> differ(part, was, key);
            case CheckConstraint check when before instanceof CheckConstraint was -> differ(part, was, check);
            case ExcludeConstraint exclude when before instanceof ExcludeConstraint was -> differ(part, was, exclude);
            case Constraint other ->
                changes.differ(Difference.changed(
                        part,
                        "kind",
                        ConstraintKind.of(before).words(),
                        ConstraintKind.of(other).words()));
        }
    }

    private void differ(Part part, UniqueConstraint before, UniqueConstraint after) {
        PartComparator.attribute(changes, part, "columns", before, after, UniqueConstraint::columns);
        PartComparator.attribute(
                changes, part, "nulls not distinct", before, after, UniqueConstraint::nullsNotDistinct);
        PartComparator.attribute(changes, part, "deferrability", before, after, UniqueConstraint::deferrability);
        PartComparator.attribute(changes, part, "options", before, after, UniqueConstraint::options);
    }

    private void differ(Part part, ForeignKey before, ForeignKey after) {
        PartComparator.attribute(changes, part, "columns", before, after, ForeignKey::columns);
        PartComparator.attribute(changes, part, "referenced table", before, after, ForeignKey::referencedTable);
        PartComparator.attribute(changes, part, "referenced columns", before, after, ForeignKey::referencedColumns);
        PartComparator.attribute(changes, part, "on delete", before, after, ForeignKey::onDelete);
        PartComparator.attribute(changes, part, "on update", before, after, ForeignKey::onUpdate);
        PartComparator.attribute(changes, part, "match", before, after, ForeignKey::match);
        PartComparator.attribute(changes, part, "deferrability", before, after, ForeignKey::deferrability);
        PartComparator.attribute(changes, part, "validated", before, after, ForeignKey::validated);
        PartComparator.attribute(changes, part, "options", before, after, ForeignKey::options);
    }

    private void differ(Part part, CheckConstraint before, CheckConstraint after) {
        PartComparator.attribute(changes, part, "condition", before, after, CheckConstraint::expression);
        PartComparator.attribute(changes, part, "validated", before, after, CheckConstraint::validated);
        PartComparator.attribute(changes, part, "enforced", before, after, CheckConstraint::enforced);
        PartComparator.attribute(changes, part, "no inherit", before, after, CheckConstraint::noInherit);
    }

    private void differ(Part part, ExcludeConstraint before, ExcludeConstraint after) {
        PartComparator.attribute(changes, part, "method", before, after, ExcludeConstraint::using);
        PartComparator.attribute(changes, part, "elements", before, after, ExcludeConstraint::elements);
        PartComparator.attribute(changes, part, "predicate", before, after, ExcludeConstraint::where);
        PartComparator.attribute(changes, part, "deferrability", before, after, ExcludeConstraint::deferrability);
        PartComparator.attribute(changes, part, "options", before, after, ExcludeConstraint::options);
    }
}
