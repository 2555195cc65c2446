package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.schema.ForeignKey;
import java.util.Optional;

/** A foreign key over rows that are there fails when one of them refers to nothing. */
final class ReferringRows implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof CreateConstraint create)
                || !(create.constraint() instanceof ForeignKey key)
                || !key.validated()
                || !change.facts().mayHaveRows(create.table())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "referring-rows",
                FindingKind.FAILURE,
                "when a row of " + create.table() + change.size(create.table()) + " refers to no row of "
                        + key.referencedTable(),
                "See them first with: aludel orphans " + create.table() + " --key " + String.join(",", key.columns())
                        + ":"
                        + key.referencedTable()
                        + (key.referencedColumns().isEmpty() ? "" : "." + String.join(",", key.referencedColumns()))));
    }
}
