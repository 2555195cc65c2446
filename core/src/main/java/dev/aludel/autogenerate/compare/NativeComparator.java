package dev.aludel.autogenerate.compare;

import dev.aludel.schema.NativeObject;

/** Compares what has no noun of its own by the statements that make it. */
final class NativeComparator {

    private final Changes changes;

    NativeComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.NATIVE, from, to, changes);
        PartComparator.both(Part.Kind.NATIVE, NativeObject.class, from, to, this::compare);
    }

    private void compare(Part part, NativeObject before, NativeObject after) {
        if (!before.definition().equals(after.definition())) {
            changes.differ(Difference.changed(
                    part, "definition", String.join("; ", before.definition()), String.join("; ", after.definition())));
            changes.replace(part);
        }
    }
}
