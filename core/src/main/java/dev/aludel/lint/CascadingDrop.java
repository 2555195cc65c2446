package dev.aludel.lint;

import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.ViewOperation.DropView;
import java.util.Optional;

/** CASCADE takes along whatever depends on what is dropped, also what was made by hand since. */
final class CascadingDrop implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!cascades(change.operation())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "cascade",
                FindingKind.LOSS,
                "everything that depends on it (CASCADE): views, foreign keys, and what this project does not know of",
                "Drop these by name first; the downgrade cannot bring back what CASCADE took."));
    }

    private static boolean cascades(Operation operation) {
        return operation instanceof DropTable table && table.cascade()
                || operation instanceof DropColumn column && column.cascade()
                || operation instanceof DropConstraint constraint && constraint.cascade()
                || operation instanceof DropView view && view.cascade()
                || operation instanceof DropExtension extension && extension.cascade();
    }
}
