package dev.aludel.lint;

import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import java.util.Optional;

/** A constraint without a name gets one from the database, and the downgrade cannot say what to drop. */
final class UnnamedConstraint implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof CreateConstraint create)
                || create.constraint().name() != null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "unnamed-constraint",
                FindingKind.ADVICE,
                "the " + ConstraintKind.of(create.constraint()).words() + " on " + create.table()
                        + " has no name, so no downgrade can drop it for sure",
                "Give it a name."));
    }
}
