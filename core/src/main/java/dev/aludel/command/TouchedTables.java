package dev.aludel.command;

import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ViewOperation;
import dev.aludel.schema.QualifiedName;
import java.util.List;

/** Which tables an operation names as those it changes. */
final class TouchedTables {

    private TouchedTables() {}

    /** Their names; none where the operation changes no table, or does not say which. */
    static List<QualifiedName> of(Operation operation) {
        return switch (operation) {
            case TableOperation.CreateTable op -> List.of(op.table().name());
            case TableOperation.DropTable op -> List.of(op.name());
            case TableOperation.RenameTable op -> List.of(op.from());
            case TableOperation.SetTableComment op -> List.of(op.table());
            case TableOperation.AlterTableOptions op -> List.of(op.table());
            case ColumnOperation op -> List.of(op.table());
            case ConstraintOperation op -> List.of(op.table());
            case IndexOperation.CreateIndex op -> List.of(op.table());
            case IndexOperation.RenameIndex op -> List.of(op.table());
            case IndexOperation.DropIndex op -> List.of(op.table() == null ? op.name() : op.table());
            case DataOperation.BulkInsert op -> List.of(op.table());
            case DataOperation.Batched op -> List.of(op.table());
            case RoutineOperation.CreateTrigger op -> List.of(op.trigger().table());
            case RoutineOperation.DropTrigger op -> List.of(op.table());
            case ViewOperation.CreateView op -> List.of(op.view().name());
            case ViewOperation.ReplaceView op -> List.of(op.view().name());
            case ViewOperation.DropView op -> List.of(op.name());
            case Operation ignored -> List.of();
        };
    }
}
