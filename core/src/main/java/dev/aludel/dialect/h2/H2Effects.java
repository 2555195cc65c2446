package dev.aludel.dialect.h2;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.dialect.OperationEffect;
import dev.aludel.dialect.OperationEffect.Blocked;
import dev.aludel.dialect.OperationEffect.Work;
import dev.aludel.dialect.OperationEffects;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.SequenceOperation;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ViewOperation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.Optional;

/**
 * What operations lock on H2, and how much they do meanwhile: a statement that changes a table has it to itself (manual,
 * "Table Level Locking"), and one that changes its columns copies it, unless only what the catalogue says of them changes.
 */
final class H2Effects implements OperationEffects {

    @Override
    public Optional<OperationEffect> of(Operation operation, CatalogLookup before) {
        return switch (operation) {
            case TableOperation op -> Optional.of(table(op));
            case ColumnOperation op -> Optional.of(on(op.table(), work(op, before)));
            case IndexOperation op -> Optional.of(index(op));
            case ConstraintOperation op -> Optional.of(constraint(op));
            case RoutineOperation ignored -> Optional.of(OperationEffect.NONE);
            case ViewOperation ignored -> Optional.of(OperationEffect.NONE);
            case SequenceOperation ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation ignored -> Optional.of(OperationEffect.NONE);
            case EnumOperation ignored -> Optional.empty(); // done to each column that has the labels
            case DataOperation.BulkInsert ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Batched ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Execute ignored -> Optional.empty();
            case NativeOperation ignored -> Optional.empty();
            case CustomOperation ignored -> Optional.empty();
        };
    }

    private static OperationEffect on(QualifiedName table, Work work) {
        return OperationEffect.on(table, Blocked.EVERYTHING, work);
    }

    private static OperationEffect table(TableOperation operation) {
        return switch (operation) {
            case TableOperation.CreateTable ignored -> OperationEffect.NONE;
            case TableOperation.DropTable op -> on(op.name(), Work.CATALOGUE);
            case TableOperation.RenameTable op -> on(op.from(), Work.CATALOGUE);
            case TableOperation.SetTableComment ignored -> OperationEffect.NONE;
            case TableOperation.AlterTableOptions op -> on(op.table(), Work.CATALOGUE);
        };
    }

    private static Work work(ColumnOperation operation, CatalogLookup before) {
        return switch (operation) {
            case ColumnOperation.AddColumn ignored -> Work.REWRITE;
            case ColumnOperation.DropColumn ignored -> Work.REWRITE;
            case ColumnOperation.MoveColumn ignored -> Work.REWRITE;
            case ColumnOperation.RenameColumn ignored -> Work.CATALOGUE;
            case ColumnOperation.AlterColumn op ->
                op.changes().stream()
                        .map(change -> work(change, op, before))
                        .max(Enum::compareTo)
                        .orElse(Work.CATALOGUE);
        };
    }

    private static Work work(ColumnChange change, ColumnOperation.AlterColumn op, CatalogLookup before) {
        return switch (change) {
            case ColumnChange.SetType type -> growsInPlace(type, op, before) ? Work.CATALOGUE : Work.REWRITE;
            case ColumnChange.SetGenerated ignored -> Work.REWRITE;
            case ColumnChange.SetNotNull ignored -> Work.SCAN;
            case ColumnChange.DropNotNull ignored -> Work.CATALOGUE;
            case ColumnChange.SetDefault ignored -> Work.CATALOGUE;
            case ColumnChange.DropDefault ignored -> Work.CATALOGUE;
            case ColumnChange.SetIdentity ignored -> Work.CATALOGUE;
            case ColumnChange.DropIdentity ignored -> Work.CATALOGUE;
            case ColumnChange.DropGenerated ignored -> Work.CATALOGUE;
            case ColumnChange.SetComment ignored -> Work.CATALOGUE;
            case ColumnChange.SetOptions ignored -> Work.CATALOGUE;
        };
    }

    private static boolean growsInPlace(
            ColumnChange.SetType change, ColumnOperation.AlterColumn op, CatalogLookup before) {
        SqlType from = Optional.ofNullable(op.existing())
                .or(() -> before.table(op.table()).flatMap(table -> table.column(op.column())))
                .map(column -> column.type())
                .orElse(null);
        return from instanceof SqlType.VarChar narrow
                && change.type() instanceof SqlType.VarChar wide
                && change.using() == null
                && narrow.length() != null
                && (wide.length() == null || wide.length() >= narrow.length());
    }

    private static OperationEffect index(IndexOperation operation) {
        return switch (operation) {
            case IndexOperation.CreateIndex op -> on(op.table(), Work.INDEX);
            case IndexOperation.DropIndex op ->
                op.table() == null ? OperationEffect.NONE : on(op.table(), Work.CATALOGUE);
            case IndexOperation.RenameIndex ignored -> OperationEffect.NONE;
            case IndexOperation.SetIndexComment ignored -> OperationEffect.NONE;
        };
    }

    private static OperationEffect constraint(ConstraintOperation operation) {
        return switch (operation) {
            case ConstraintOperation.CreateConstraint op -> adding(op.table(), op.constraint());
            case ConstraintOperation.DropConstraint op -> on(op.table(), Work.CATALOGUE);
            case ConstraintOperation.RenameConstraint ignored -> OperationEffect.NONE;
            case ConstraintOperation.ValidateConstraint op -> on(op.table(), Work.SCAN);
        };
    }

    private static OperationEffect adding(QualifiedName table, Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey ignored -> on(table, Work.REWRITE);
            case UniqueConstraint ignored -> on(table, Work.INDEX);
            case ForeignKey key -> on(table, Work.INDEX).and(key.referencedTable(), Blocked.EVERYTHING);
            case CheckConstraint ignored -> on(table, Work.SCAN);
            case ExcludeConstraint ignored -> OperationEffect.NONE;
        };
    }
}
