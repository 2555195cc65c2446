package dev.aludel.autogenerate.compare;

import dev.aludel.schema.Trigger;

/** Compares triggers by their definitions. */
final class TriggerComparator {

    private final Changes changes;

    TriggerComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.TRIGGER, from, to, changes);
        PartComparator.both(Part.Kind.TRIGGER, Trigger.class, from, to, (part, before, after) -> {
            PartComparator.attribute(changes, part, "definition", before, after, Trigger::definition);
            changes.replace(part);
        });
    }
}
