package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** A key over rows that are there fails when two of them are alike. */
final class UniqueRows implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (change.operation() instanceof CreateIndex create && create.index().unique()) {
            List<String> columns = create.index().elements().stream()
                    .map(element -> element.column() == null ? "an expression" : element.column())
                    .toList();
            return finding(change, create.table(), columns);
        }
        if (change.operation() instanceof CreateConstraint create) {
            return switch (create.constraint()) {
                case UniqueConstraint unique -> finding(change, create.table(), unique.columns());
                case PrimaryKey key -> finding(change, create.table(), key.columns());
                case Constraint ignored -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(Change change, QualifiedName table, List<String> columns) {
        if (!change.facts().mayHaveRows(table)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "unique-rows",
                FindingKind.FAILURE,
                "when two rows of " + table + change.size(table) + " have the same " + String.join(", ", columns),
                "Look for them first: SELECT " + String.join(", ", columns) + ", count(*) ... GROUP BY ... HAVING"
                        + " count(*) > 1."));
    }
}
