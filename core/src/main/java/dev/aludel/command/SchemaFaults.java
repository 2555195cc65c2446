package dev.aludel.command;

import dev.aludel.command.HealthResult.Fault;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a catalogue itself says is not in order: indexes that are not valid, constraints that were never checked. */
final class SchemaFaults {

    private SchemaFaults() {}

    static List<Fault> invalidIndexes(Schema schema) {
        List<Fault> faults = new ArrayList<>();
        for (Table table : schema.tables()) {
            for (Index index : table.indexes()) {
                if (!index.valid()) {
                    faults.add(new Fault(
                            "Index " + index.name() + " of " + table.name()
                                    + " is INVALID: a build of it failed, queries do not use it, and a unique one lets"
                                    + " duplicates in",
                            "Build it again: REINDEX INDEX CONCURRENTLY " + index.name()));
                }
            }
        }
        return faults;
    }

    static List<Fault> uncheckedConstraints(Schema schema) {
        List<Fault> faults = new ArrayList<>();
        for (Table table : schema.tables()) {
            table.constraintsOf(ForeignKey.class).stream()
                    .filter(key -> !key.validated())
                    .forEach(key -> faults.add(unchecked(table, "Foreign key " + key.name(), key.name())));
            table.constraintsOf(CheckConstraint.class).stream()
                    .filter(check -> !check.validated() && check.enforced())
                    .forEach(check -> faults.add(unchecked(table, "Check " + check.name(), check.name())));
        }
        return faults;
    }

    private static Fault unchecked(Table table, String what, @Nullable String name) {
        return new Fault(
                what + " of " + table.name() + " was never checked against the rows that were there",
                "A revision with op.validateConstraint(\"" + name + "\", \"" + table.name() + "\") does.");
    }
}
