package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.DropConstraint;
import java.util.Optional;

/** What a constraint kept true is not kept true any more; to have it back, all rows have to meet it again. */
final class DroppedGuarantee implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof DropConstraint drop)
                || !change.facts().mayHaveRows(drop.table())) {
            return Optional.empty();
        }
        String kind = drop.kind() == null ? "constraint" : drop.kind().words();
        return Optional.of(new Finding(
                "drop-constraint",
                FindingKind.BREAKAGE,
                "the guarantee of " + kind + " " + drop.name() + " on " + drop.table(),
                "To add it again later, every row written meanwhile has to meet it."));
    }
}
