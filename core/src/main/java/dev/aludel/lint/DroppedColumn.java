package dev.aludel.lint;

import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.schema.Column;
import java.util.Optional;

/** A dropped column is gone with its values, and an application that still reads it fails. */
final class DroppedColumn implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof DropColumn drop) || !change.facts().mayHaveRows(drop.table())) {
            return Optional.empty();
        }
        boolean computed = change.column(drop.table(), drop.column())
                .map(Column::generated)
                .isPresent();
        if (computed) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "drop-column",
                FindingKind.LOSS,
                "the values of " + drop.table() + "." + drop.column() + change.size(drop.table()),
                "Let the application stop using it first, in a release of its own."));
    }
}
