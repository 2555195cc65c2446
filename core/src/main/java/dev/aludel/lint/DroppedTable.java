package dev.aludel.lint;

import dev.aludel.operation.TableOperation.DropTable;
import java.util.Optional;

/** A dropped table is gone with its rows; a downgrade brings back the table, not the rows. */
final class DroppedTable implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof DropTable drop) || !change.facts().mayHaveRows(drop.name())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "drop-table",
                FindingKind.LOSS,
                "table " + drop.name() + " with all its rows" + change.size(drop.name()),
                "Rename it first and drop it when nobody has missed it; back it up in any case."));
    }
}
