package dev.aludel.lint;

import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.schema.Column;
import java.util.Optional;

/** A new column that may not be NULL and has no default has nothing to put into the rows that are there. */
final class RequiredColumn implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof AddColumn add)
                || !isRequired(add.column())
                || !change.facts().mayHaveRows(add.table())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "required-column",
                FindingKind.FAILURE,
                "when " + add.table() + " has rows" + change.size(add.table()) + ": "
                        + add.column().name() + " is NOT NULL and has no default",
                "Give it a default; or add it as nullable, fill it, and make it NOT NULL then."));
    }

    private static boolean isRequired(Column column) {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null;
    }
}
