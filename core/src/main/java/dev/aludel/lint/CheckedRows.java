package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.schema.CheckConstraint;
import java.util.Optional;

/** A check over rows that are there fails when one of them does not meet it. */
final class CheckedRows implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof CreateConstraint create)
                || !(create.constraint() instanceof CheckConstraint check)
                || !check.validated()
                || !change.facts().mayHaveRows(create.table())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "checked-rows",
                FindingKind.FAILURE,
                "when a row of " + create.table() + change.size(create.table()) + " does not meet "
                        + check.expression(),
                "Look for such rows first: SELECT ... WHERE NOT (" + check.expression() + ")."));
    }
}
