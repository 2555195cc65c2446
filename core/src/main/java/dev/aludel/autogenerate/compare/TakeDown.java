package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.Changes.Retyping;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.dialect.ComparisonRules.Dependent;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;

/**
 * Finds what stands in the way of a change although it does not change itself: it is taken down before and put back after,
 * and so is what depends on it in turn.
 */
final class TakeDown {

    private final ComparisonRules rules;
    private final Inventory from;
    private final Inventory to;
    private final Needs needs;
    private final Changes changes;

    TakeDown(ComparisonRules rules, Inventory from, Inventory to, Needs needs, Changes changes) {
        this.rules = rules;
        this.from = from;
        this.to = to;
        this.needs = needs;
        this.changes = changes;
    }

    void apply() {
        List.copyOf(changes.made()).forEach(this::leaveTypesInUse);
        changes.retyped().forEach(this::retyped);
        changes.replacedEnums().keySet().forEach(this::enumReplaced);
        int before;
        do {
            before = changes.removed().size() + changes.made().size();
            List.copyOf(changes.removed()).forEach(this::removed);
        } while (changes.removed().size() + changes.made().size() > before);
        changes.forgetAlterationsOfReplaced();
    }

    /** A type of the database's own cannot be made anew while columns have it. */
    private void leaveTypesInUse(Part part) {
        boolean replaced = part.kind() == Part.Kind.NATIVE && changes.removed().contains(part);
        if (!replaced || needs.dependentsOf(part).stream().noneMatch(this::keepsItsType)) {
            return;
        }
        changes.keep(part);
        changes.differ(new Difference(
                Difference.Kind.IMPOSSIBLE,
                part.words(),
                "definition",
                String.join("; ", from.noun(part, NativeObject.class).definition()),
                String.join("; ", to.noun(part, NativeObject.class).definition())));
    }

    private boolean keepsItsType(Part user) {
        return user.kind() == Part.Kind.COLUMN
                && to.has(user)
                && from.noun(user, Column.class)
                        .type()
                        .equals(to.noun(user, Column.class).type());
    }

    private void retyped(Part column, Retyping retyping) {
        for (Part dependent : needs.dependentsOf(column)) {
            boolean stays = switch (dependent.kind()) {
                case DEFAULT, IDENTITY, OWNER, SEQUENCE, TABLE, ENUM, NAMESPACE, EXTENSION -> true;
                case ROUTINE -> !needs.isFirm(dependent, column) || stays(Dependent.OTHER, retyping);
                case COLUMN -> stays(Dependent.GENERATED_COLUMN, retyping);
                case CONSTRAINT -> stays(kindOf(from.noun(dependent, Constraint.class)), retyping);
                case INDEX -> stays(Dependent.KEY, retyping);
                case VIEW -> stays(Dependent.VIEW, retyping);
                case NATIVE, TRIGGER -> stays(Dependent.OTHER, retyping);
            };
            if (!stays) {
                replace(dependent);
            }
        }
    }

    private boolean stays(Dependent dependent, Retyping retyping) {
        return rules.staysWhenRetyped(dependent, retyping.from(), retyping.to());
    }

    private static Dependent kindOf(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey ignored -> Dependent.KEY;
            case UniqueConstraint ignored -> Dependent.KEY;
            case ExcludeConstraint ignored -> Dependent.KEY;
            case ForeignKey ignored -> Dependent.FOREIGN_KEY;
            case CheckConstraint ignored -> Dependent.CHECK;
        };
    }

    /** Plain keys follow the columns to the new type; whatever compares with a label of the old one does not. */
    private void enumReplaced(Part type) {
        for (Part user : needs.dependentsOf(type)) {
            if (user.kind() != Part.Kind.COLUMN) {
                withLabels(user);
                continue;
            }
            for (Part dependent : needs.dependentsOf(user)) {
                withLabels(dependent);
            }
        }
    }

    private void withLabels(Part dependent) {
        boolean stays = switch (dependent.kind()) {
            case DEFAULT, IDENTITY, OWNER, SEQUENCE, TABLE, ENUM, NAMESPACE, EXTENSION -> true;
            case COLUMN -> from.noun(dependent, Column.class).generated() == null;
            case CONSTRAINT -> {
                Dependent kind = kindOf(from.noun(dependent, Constraint.class));
                yield kind == Dependent.KEY && !(from.noun(dependent, Constraint.class) instanceof ExcludeConstraint);
            }
            case INDEX -> {
                Index index = from.noun(dependent, Index.class);
                yield index.where() == null && index.elements().stream().allMatch(element -> element.column() != null);
            }
            case ROUTINE, VIEW, NATIVE, TRIGGER -> false;
        };
        if (!stays) {
            replace(dependent);
        }
    }

    private void removed(Part part) {
        boolean comesBack = changes.made().contains(part);
        for (Part dependent : needs.dependentsOf(part)) {
            boolean goesAlong = part.equals(from.ownerOf(dependent)) && !comesBack;
            if (changes.removed().contains(dependent) || goesAlong || !standsInTheWay(dependent, part, comesBack)) {
                continue;
            }
            replace(dependent);
        }
    }

    private boolean standsInTheWay(Part dependent, Part part, boolean comesBack) {
        boolean firm = needs.isFirm(dependent, part);
        return switch (dependent.kind()) {
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, TABLE, OWNER -> false;
            case COLUMN ->
                from.noun(dependent, Column.class).generated() != null
                        && (part.kind() == Part.Kind.COLUMN || part.kind() == Part.Kind.ROUTINE);
            case DEFAULT -> comesBack && part.kind() != Part.Kind.COLUMN && sameDefault(dependent);
            case IDENTITY -> to.has(dependent);
            case CONSTRAINT, INDEX -> firm || comesBack;
            case ROUTINE -> firm;
            case VIEW, TRIGGER, NATIVE -> firm || (comesBack && part.kind() != Part.Kind.ROUTINE);
        };
    }

    private boolean sameDefault(Part dependent) {
        return to.has(dependent) && from.noun(dependent, Object.class).equals(to.noun(dependent, Object.class));
    }

    private void replace(Part part) {
        changes.remove(part);
        if (to.has(part)) {
            changes.make(part);
        }
    }
}
