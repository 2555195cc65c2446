package dev.aludel.lint;

import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import java.util.Optional;

/** NOT NULL on a column that has NULLs fails, or on MySQL outside strict mode makes something up for them. */
final class ForbiddenNull implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof AlterColumn alter)
                || alter.changes().stream().noneMatch(ColumnChange.SetNotNull.class::isInstance)
                || !change.facts().mayHaveRows(alter.table())) {
            return Optional.empty();
        }
        boolean already = Optional.ofNullable(alter.existing())
                .or(() -> change.column(alter.table(), alter.column()))
                .map(Column::nullable)
                .filter(nullable -> !nullable)
                .isPresent();
        if (already) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "set-not-null",
                FindingKind.FAILURE,
                "where " + alter.table() + "." + alter.column() + " is NULL in a row" + change.size(alter.table()),
                "Fill these rows first: UPDATE ... WHERE " + alter.column() + " IS NULL."));
    }
}
