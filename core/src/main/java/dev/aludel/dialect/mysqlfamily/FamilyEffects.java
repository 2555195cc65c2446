package dev.aludel.dialect.mysqlfamily;

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
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.Locale;
import java.util.Optional;

/**
 * What operations lock on MySQL and MariaDB, and how much they do meanwhile: the best algorithm and lock that InnoDB takes
 * for each (MySQL 8.0 manual 17.12.1; MariaDB manual, "InnoDB Online DDL Overview"; measured on MariaDB 10.11). Every
 * statement waits for a short metadata lock at its beginning and end; that alone is said with {@link Blocked#EVERYTHING} and
 * {@link Work#CATALOGUE} for the few that hold it throughout.
 */
public final class FamilyEffects implements OperationEffects {

    /** A varchar up to so many bytes keeps its length in one byte; beyond, in two, and the rows are written anew. */
    private static final int LENGTH_IN_ONE_BYTE = 255;

    /** The longest character of utf8mb4. */
    private static final int BYTES_OF_A_CHARACTER = 4;

    /** Makes the facts. */
    public FamilyEffects() {}

    @Override
    public Optional<OperationEffect> of(Operation operation, CatalogLookup before) {
        return switch (operation) {
            case TableOperation op -> Optional.of(table(op));
            case ColumnOperation op -> Optional.of(column(op, before));
            case IndexOperation op -> Optional.of(index(op));
            case ConstraintOperation op -> Optional.of(constraint(op));
            case RoutineOperation op -> Optional.of(routine(op));
            case ViewOperation ignored -> Optional.of(OperationEffect.NONE);
            case EnumOperation ignored -> Optional.empty(); // done to each column that has the labels
            case SequenceOperation ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation.CreateSchema ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation ignored -> Optional.empty();
            case DataOperation.BulkInsert ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Batched ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Execute ignored -> Optional.empty();
            case NativeOperation ignored -> Optional.empty();
            case CustomOperation ignored -> Optional.empty();
        };
    }

    private static OperationEffect table(TableOperation operation) {
        return switch (operation) {
            case TableOperation.CreateTable ignored -> OperationEffect.NONE;
            case TableOperation.DropTable op -> OperationEffect.on(op.name(), Blocked.EVERYTHING, Work.CATALOGUE);
            case TableOperation.RenameTable op -> OperationEffect.on(op.from(), Blocked.EVERYTHING, Work.CATALOGUE);
            case TableOperation.SetTableComment ignored -> OperationEffect.NONE;
            case TableOperation.AlterTableOptions op -> copy(op.table());
        };
    }

    private static OperationEffect column(ColumnOperation operation, CatalogLookup before) {
        return switch (operation) {
            case ColumnOperation.AddColumn op ->
                isStored(op.column()) || op.column().identity() != null ? copy(op.table()) : OperationEffect.NONE;
            case ColumnOperation.DropColumn ignored -> OperationEffect.NONE;
            case ColumnOperation.RenameColumn ignored -> OperationEffect.NONE;
            case ColumnOperation.MoveColumn op -> OperationEffect.on(op.table(), Blocked.CHANGES, Work.REWRITE);
            case ColumnOperation.AlterColumn op -> altering(op, before);
        };
    }

    private static boolean isStored(Column column) {
        return column.generated() != null && column.generated().stored();
    }

    private static OperationEffect altering(ColumnOperation.AlterColumn operation, CatalogLookup before) {
        Optional<Column> column = Optional.ofNullable(operation.existing())
                .or(() -> before.table(operation.table()).flatMap(table -> table.column(operation.column())));
        boolean copies = operation.changes().stream().anyMatch(change -> copies(change, column));
        if (copies) {
            return copy(operation.table());
        }
        boolean rebuilds = operation.changes().stream()
                .anyMatch(change ->
                        change instanceof ColumnChange.SetNotNull || change instanceof ColumnChange.DropNotNull);
        return rebuilds ? OperationEffect.on(operation.table(), Blocked.CHANGES, Work.REWRITE) : OperationEffect.NONE;
    }

    private static boolean copies(ColumnChange change, Optional<Column> column) {
        return switch (change) {
            case ColumnChange.SetType type ->
                column.map(from -> !growsInPlace(from.type(), type.type())).orElse(true);
            case ColumnChange.SetGenerated generated -> generated.generated().stored();
            case ColumnChange.DropGenerated ignored -> true;
            case ColumnChange.SetIdentity ignored -> true;
            case ColumnChange.DropIdentity ignored -> true;
            case ColumnChange.SetOptions ignored -> true; // another character set
            case ColumnChange.SetNotNull ignored -> false;
            case ColumnChange.DropNotNull ignored -> false;
            case ColumnChange.SetDefault ignored -> false;
            case ColumnChange.DropDefault ignored -> false;
            case ColumnChange.SetComment ignored -> false;
        };
    }

    private static boolean growsInPlace(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return true;
        }
        if (from instanceof SqlType.VarChar narrow && to instanceof SqlType.VarChar wide) {
            return narrow.length() != null
                    && wide.length() != null
                    && wide.length() >= narrow.length()
                    && isLong(narrow.length()) == isLong(wide.length());
        }
        return from instanceof SqlType.Enumeration few
                && to instanceof SqlType.Enumeration more
                && more.values().size() >= few.values().size()
                && more.values().subList(0, few.values().size()).equals(few.values());
    }

    private static boolean isLong(int characters) {
        return characters * BYTES_OF_A_CHARACTER > LENGTH_IN_ONE_BYTE;
    }

    private static OperationEffect index(IndexOperation operation) {
        return switch (operation) {
            case IndexOperation.CreateIndex op ->
                OperationEffect.on(op.table(), isPlain(op.index()) ? Blocked.CHANGES : Blocked.WRITES, Work.INDEX);
            case IndexOperation.DropIndex ignored -> OperationEffect.NONE;
            case IndexOperation.RenameIndex ignored -> OperationEffect.NONE;
            // The index is made anew.
            case IndexOperation.SetIndexComment op -> OperationEffect.on(op.table(), Blocked.CHANGES, Work.INDEX);
        };
    }

    /** FULLTEXT and SPATIAL indexes are built while nobody writes. */
    private static boolean isPlain(Index index) {
        String method = index.method() == null ? "" : index.method().toLowerCase(Locale.ROOT);
        return !method.contains("fulltext") && !method.contains("spatial");
    }

    private static OperationEffect constraint(ConstraintOperation operation) {
        return switch (operation) {
            case ConstraintOperation.CreateConstraint op -> adding(op.table(), op.constraint());
            case ConstraintOperation.DropConstraint op ->
                op.existing() instanceof PrimaryKey ? copy(op.table()) : OperationEffect.NONE;
            case ConstraintOperation.RenameConstraint ignored -> OperationEffect.NONE;
            case ConstraintOperation.ValidateConstraint op -> OperationEffect.on(op.table(), Blocked.WRITES, Work.SCAN);
        };
    }

    private static OperationEffect adding(QualifiedName table, Constraint constraint) {
        return switch (constraint) {
            case ForeignKey ignored -> copy(table);
            case CheckConstraint ignored -> copy(table);
            case PrimaryKey ignored -> OperationEffect.on(table, Blocked.CHANGES, Work.REWRITE);
            case UniqueConstraint ignored -> OperationEffect.on(table, Blocked.CHANGES, Work.INDEX);
            case ExcludeConstraint ignored -> OperationEffect.NONE;
        };
    }

    private static OperationEffect routine(RoutineOperation operation) {
        return switch (operation) {
            case RoutineOperation.CreateTrigger op ->
                OperationEffect.on(op.trigger().table(), Blocked.EVERYTHING, Work.CATALOGUE);
            case RoutineOperation.DropTrigger op -> OperationEffect.on(op.table(), Blocked.EVERYTHING, Work.CATALOGUE);
            case RoutineOperation.CreateRoutine ignored -> OperationEffect.NONE;
            case RoutineOperation.DropRoutine ignored -> OperationEffect.NONE;
        };
    }

    /** ALGORITHM=COPY, LOCK=SHARED. */
    private static OperationEffect copy(QualifiedName table) {
        return OperationEffect.on(table, Blocked.WRITES, Work.REWRITE);
    }
}
