package dev.aludel.autogenerate.compare;

import dev.aludel.schema.Extension;

/** Compares which schemas there are, and which extensions. */
final class NamespaceComparator {

    private final Changes changes;

    NamespaceComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.NAMESPACE, from, to, changes);
        PartComparator.presence(Part.Kind.EXTENSION, from, to, changes);
        PartComparator.both(Part.Kind.EXTENSION, Extension.class, from, to, (part, before, after) -> {
            changes.differ(Difference.changed(part, "schema", before.schema(), after.schema()));
            changes.replace(part);
        });
    }
}
