package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import java.util.Optional;

/**
 * IF NOT EXISTS asks for a name and is content with whatever has it: another table, or an index that a failed build left
 * behind INVALID, with which a unique index lets duplicates in.
 */
final class SkippedWhenThere implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        return name(change.operation())
                .map(name -> new Finding(
                        "if-not-exists",
                        FindingKind.ADVICE,
                        "IF NOT EXISTS takes whatever is called " + name + ", also when it is something else or broken",
                        "Leave it out: a run that was cut off is finished from what the database really has."));
    }

    private static Optional<String> name(Operation operation) {
        return switch (operation) {
            case CreateIndex op when op.ifNotExists() -> Optional.of(op.index().name());
            case CreateTable op
            when op.ifNotExists() -> Optional.of(op.table().name().toString());
            case CreateConstraint op
            when op.ifNotExists() -> Optional.ofNullable(op.constraint().name());
            case Operation ignored -> Optional.empty();
        };
    }
}
