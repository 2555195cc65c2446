package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.schema.Routine;

/** Compares functions and procedures by their definitions. */
final class RoutineComparator {

    private final ComparisonRules rules;
    private final Changes changes;

    RoutineComparator(ComparisonRules rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.ROUTINE, from, to, changes);
        PartComparator.both(Part.Kind.ROUTINE, Routine.class, from, to, this::compare);
    }

    private void compare(Part part, Routine before, Routine after) {
        PartComparator.attribute(changes, part, "definition", before, after, Routine::definition);
        PartComparator.attribute(changes, part, "kind", before, after, Routine::kind);
        if (before.kind() == after.kind() && rules.replacesInPlace(before, after)) {
            changes.alter(part, new CreateRoutine(after, before));
        } else {
            changes.replace(part);
        }
    }
}
