package dev.aludel.autogenerate.render;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what an operation notes about the state before it only where the database's SQL depends on it: the same operation is
 * compiled with the note and without, once knowing the schema and once knowing nothing, as when a script is written from the
 * middle of the history. Both ways are written out in a revision, so nothing else needs the note.
 */
final class ExistingFilter {

    private final DdlCompiler ddl;

    /** Filters for one database. */
    ExistingFilter(DdlCompiler ddl) {
        this.ddl = ddl;
    }

    /**
     * The operation with its note or without.
     *
     * @param operation the operation
     * @param before the schema just before it
     * @return an operation that does the same on this database
     */
    Operation of(Operation operation, CatalogLookup before) {
        Operation known = named(operation);
        Operation bare = bare(operation);
        boolean same =
                bare.equals(known) || (sameSql(known, bare, before) && sameSql(known, bare, CatalogLookup.empty()));
        return same ? bare : known;
    }

    private boolean sameSql(Operation known, Operation bare, CatalogLookup catalog) {
        Optional<List<SqlStatement>> wanted = compiled(known, catalog);
        return wanted.isEmpty() || wanted.equals(compiled(bare, catalog));
    }

    private Optional<List<SqlStatement>> compiled(Operation operation, CatalogLookup catalog) {
        try {
            return Optional.of(ddl.compile(operation, catalog));
        } catch (AludelException e) {
            return Optional.empty();
        }
    }

    /** What is dropped goes by one name, also where the database has none for it. */
    private static Operation named(Operation operation) {
        if (operation instanceof DropConstraint drop && drop.existing() != null) {
            Constraint existing = drop.existing().withName(drop.name());
            return new DropConstraint(
                    drop.table(), drop.name(), drop.kind(), drop.ifExists(), drop.cascade(), existing);
        }
        return operation;
    }

    /** The operation without a note. */
    static Operation bare(Operation operation) {
        return switch (operation) {
            case TableOperation op -> bare(op);
            case ColumnOperation op -> bare(op);
            case RoutineOperation op -> bare(op);
            case ViewOperation op -> bare(op);
            case SequenceOperation op -> bare(op);
            case IndexOperation op -> bare(op);
            case ConstraintOperation op ->
                op instanceof DropConstraint drop
                        ? new DropConstraint(
                                drop.table(), drop.name(), drop.kind(), drop.ifExists(), drop.cascade(), null)
                        : op;
            case EnumOperation op -> bare(op);
            case NamespaceOperation op -> op;
            case NativeOperation op -> op;
            case DataOperation op -> op;
            case CustomOperation op -> op;
        };
    }

    private static Operation bare(TableOperation operation) {
        return switch (operation) {
            case TableOperation.CreateTable op -> op;
            case TableOperation.RenameTable op -> op;
            case DropTable op -> new DropTable(op.name(), op.ifExists(), op.cascade(), null);
            case SetTableComment op -> new SetTableComment(op.table(), op.comment(), Existing.unknown());
            case AlterTableOptions op -> new AlterTableOptions(op.table(), op.options(), null);
        };
    }

    private static Operation bare(ColumnOperation operation) {
        return switch (operation) {
            case ColumnOperation.AddColumn op -> op;
            case ColumnOperation.RenameColumn op -> op;
            case MoveColumn op -> new MoveColumn(op.table(), op.column(), op.position(), null);
            case DropColumn op -> new DropColumn(op.table(), op.column(), op.ifExists(), op.cascade(), null);
            case AlterColumn op -> new AlterColumn(op.table(), op.column(), op.changes(), null);
        };
    }

    private static Operation bare(IndexOperation operation) {
        return switch (operation) {
            case IndexOperation.CreateIndex op -> op;
            case IndexOperation.RenameIndex op -> op;
            case DropIndex op -> new DropIndex(op.name(), op.table(), op.ifExists(), op.concurrently(), null);
            case SetIndexComment op -> new SetIndexComment(op.table(), op.index(), op.comment(), Existing.unknown());
        };
    }

    private static Operation bare(EnumOperation operation) {
        return switch (operation) {
            case EnumOperation.CreateEnum op -> op;
            case EnumOperation.RenameEnum op -> op;
            case EnumOperation.AddEnumValue op -> op;
            case EnumOperation.RenameEnumValue op -> op;
            case DropEnum op -> new DropEnum(op.name(), op.ifExists(), null);
            case ReplaceEnum op -> new ReplaceEnum(op.type(), op.renamed(), null);
            case SetEnumComment op -> new SetEnumComment(op.type(), op.comment(), Existing.unknown());
        };
    }

    private static Operation bare(RoutineOperation operation) {
        return switch (operation) {
            case RoutineOperation.CreateTrigger op -> op;
            case CreateRoutine op -> new CreateRoutine(op.routine(), null);
            case DropRoutine op -> new DropRoutine(op.name(), op.kind(), op.arguments(), op.ifExists(), null);
            case DropTrigger op -> new DropTrigger(op.name(), op.table(), op.ifExists(), null);
        };
    }

    private static Operation bare(ViewOperation operation) {
        return switch (operation) {
            case ViewOperation.CreateView op -> op;
            case ReplaceView op -> new ReplaceView(op.view(), null);
            case DropView op -> new DropView(op.name(), op.materialized(), op.ifExists(), op.cascade(), null);
        };
    }

    private static Operation bare(SequenceOperation operation) {
        return switch (operation) {
            case SequenceOperation.CreateSequence op -> op;
            case SequenceOperation.RenameSequence op -> op;
            case RedefineSequence op -> new RedefineSequence(op.sequence(), null);
            case AlterSequence op -> new AlterSequence(op.name(), op.options(), null);
            case DropSequence op -> new DropSequence(op.name(), op.ifExists(), null);
        };
    }
}
