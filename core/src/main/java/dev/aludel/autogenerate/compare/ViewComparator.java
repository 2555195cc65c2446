package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.View;

/**
 * Compares views, materialised ones included. A view whose place another can take is replaced; else it is dropped and
 * created, and with it whatever reads from it.
 */
final class ViewComparator {

    private final ComparisonRules rules;
    private final Changes changes;

    ViewComparator(ComparisonRules rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.VIEW, from, to, changes);
        PartComparator.both(Part.Kind.VIEW, View.class, from, to, this::compare);
    }

    private void compare(Part part, View before, View after) {
        PartComparator.attribute(changes, part, "query", before, after, View::query);
        PartComparator.attribute(changes, part, "materialised", before, after, View::materialized);
        PartComparator.attribute(changes, part, "columns", before, after, View::columns);
        PartComparator.attribute(changes, part, "options", before, after, View::options);
        PartComparator.attribute(changes, part, "comment", before, after, View::comment);
        if (before.withIndexes(after.indexes()).equals(after)) {
            return;
        }
        if (rules.replacesInPlace(before, after)) {
            changes.alter(part, new ReplaceView(after, before));
        } else {
            changes.replace(part);
        }
    }
}
