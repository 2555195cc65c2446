package dev.aludel.dialect.postgres;

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
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What operations lock on PostgreSQL, and how much they do meanwhile. The lock of each command is in its page of the manual
 * (13.3.1 says which of them stop reads and writes); rewrites and scans were measured on PostgreSQL 15.
 *
 * <p>ACCESS EXCLUSIVE stops everybody; SHARE and SHARE ROW EXCLUSIVE stop those who write; SHARE UPDATE EXCLUSIVE stops
 * other schema changes only.
 */
final class PostgresEffects implements OperationEffects {

    /** Default expressions that are computed once for all rows (manual, ALTER TABLE, notes): they are not volatile. */
    private static final Pattern COMPUTED_ONCE = Pattern.compile(
            "(?i)(now|current_timestamp|current_date|localtimestamp|transaction_timestamp|statement_timestamp|current_user"
                + "|session_user|timezone|date_trunc|to_char|concat|coalesce|lower|upper|array|row|cast|interval)"
                + "\\s*\\(.*");

    @Override
    public Optional<OperationEffect> of(Operation operation, CatalogLookup before) {
        return switch (operation) {
            case TableOperation op -> Optional.of(table(op, before));
            case ColumnOperation op -> Optional.of(column(op, before));
            case IndexOperation op -> Optional.of(index(op, before));
            case ConstraintOperation op -> Optional.of(constraint(op, before));
            case ViewOperation op -> Optional.of(view(op));
            case RoutineOperation op -> Optional.of(routine(op));
            case EnumOperation ignored -> Optional.of(OperationEffect.NONE);
            case SequenceOperation ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation op -> namespace(op);
            case DataOperation.BulkInsert ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Batched ignored -> Optional.of(OperationEffect.NONE);
            case DataOperation.Execute ignored -> Optional.empty();
            case NativeOperation ignored -> Optional.empty();
            case CustomOperation ignored -> Optional.empty();
        };
    }

    private static OperationEffect table(TableOperation operation, CatalogLookup before) {
        return switch (operation) {
            case TableOperation.CreateTable op ->
                parents(OperationEffect.NONE, op.table().constraintsOf(ForeignKey.class), Blocked.WRITES);
            case TableOperation.DropTable op ->
                parents(
                        OperationEffect.on(op.name(), Blocked.EVERYTHING, Work.CATALOGUE),
                        before.table(op.name())
                                .map(table -> table.constraintsOf(ForeignKey.class))
                                .orElse(List.of()),
                        Blocked.EVERYTHING);
            case TableOperation.RenameTable op -> OperationEffect.on(op.from(), Blocked.EVERYTHING, Work.CATALOGUE);
            case TableOperation.SetTableComment op -> OperationEffect.on(op.table(), Blocked.CHANGES, Work.CATALOGUE);
            case TableOperation.AlterTableOptions op -> OperationEffect.on(op.table(), Blocked.CHANGES, Work.CATALOGUE);
        };
    }

    /** Foreign keys put triggers on the tables they refer to. */
    private static OperationEffect parents(OperationEffect effect, List<ForeignKey> keys, Blocked blocked) {
        OperationEffect all = effect;
        for (ForeignKey key : keys) {
            all = all.and(key.referencedTable(), blocked);
        }
        return all;
    }

    private static OperationEffect column(ColumnOperation operation, CatalogLookup before) {
        Work work = switch (operation) {
            case ColumnOperation.AddColumn op -> adding(op.column());
            case ColumnOperation.AlterColumn op -> altering(op, before);
            case ColumnOperation.DropColumn ignored -> Work.CATALOGUE;
            case ColumnOperation.RenameColumn ignored -> Work.CATALOGUE;
            case ColumnOperation.MoveColumn ignored -> Work.CATALOGUE;
        };
        return OperationEffect.on(operation.table(), blockedBy(operation), work);
    }

    private static Blocked blockedBy(ColumnOperation operation) {
        boolean commentOnly = operation instanceof ColumnOperation.AlterColumn op
                && op.changes().stream().allMatch(ColumnChange.SetComment.class::isInstance);
        return commentOnly ? Blocked.CHANGES : Blocked.EVERYTHING;
    }

    private static Work adding(Column column) {
        boolean stored = column.generated() != null && column.generated().stored();
        boolean rewrites = stored || column.identity() != null || isVolatile(column.defaultValue());
        return rewrites ? Work.REWRITE : Work.CATALOGUE;
    }

    private static boolean isVolatile(@Nullable ColumnDefault value) {
        return value instanceof ColumnDefault.Expression expression
                && expression.sql().indexOf('(') >= 0
                && !COMPUTED_ONCE.matcher(expression.sql().strip()).matches();
    }

    private static Work altering(ColumnOperation.AlterColumn operation, CatalogLookup before) {
        Optional<Column> column = Optional.ofNullable(operation.existing())
                .or(() -> before.table(operation.table()).flatMap(table -> table.column(operation.column())));
        Work most = Work.CATALOGUE;
        for (ColumnChange change : operation.changes()) {
            Work work = work(change, column, before.table(operation.table()));
            most = work.compareTo(most) > 0 ? work : most;
        }
        return most;
    }

    private static Work work(ColumnChange change, Optional<Column> column, Optional<Table> table) {
        return switch (change) {
            case ColumnChange.SetType type -> retyping(type, column, table);
            case ColumnChange.SetNotNull ignored -> Work.SCAN;
            case ColumnChange.SetGenerated generated -> generated.generated().stored() ? Work.REWRITE : Work.CATALOGUE;
            case ColumnChange.SetOptions ignored -> Work.INDEX; // another collation sorts otherwise
            case ColumnChange.DropNotNull ignored -> Work.CATALOGUE;
            case ColumnChange.SetDefault ignored -> Work.CATALOGUE;
            case ColumnChange.DropDefault ignored -> Work.CATALOGUE;
            case ColumnChange.SetIdentity ignored -> Work.CATALOGUE;
            case ColumnChange.DropIdentity ignored -> Work.CATALOGUE;
            case ColumnChange.DropGenerated ignored -> Work.CATALOGUE;
            case ColumnChange.SetComment ignored -> Work.CATALOGUE;
        };
    }

    /** A change that leaves the stored bytes as they are needs no rewrite; a check on the column is tried again anyway. */
    private static Work retyping(ColumnChange.SetType change, Optional<Column> column, Optional<Table> table) {
        if (change.using() != null
                || column.isEmpty()
                || !keepsBytes(column.get().type(), change.type())) {
            return Work.REWRITE;
        }
        boolean checked = table.map(
                        found -> !found.constraintsOf(CheckConstraint.class).isEmpty())
                .orElse(false);
        return checked ? Work.SCAN : Work.CATALOGUE;
    }

    private static boolean keepsBytes(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return true;
        }
        if (isText(from) && isText(to)) {
            return limit(to) >= limit(from);
        }
        if (from instanceof SqlType.Numeric narrow && to instanceof SqlType.Numeric wide) {
            return wide.precision() == null || narrow.precision() != null && sameScale(narrow, wide);
        }
        if (from instanceof SqlType.Timestamp narrow && to instanceof SqlType.Timestamp wide) {
            return narrow.withTimeZone() == wide.withTimeZone() && precision(wide) >= precision(narrow);
        }
        if (from instanceof SqlType.Time narrow && to instanceof SqlType.Time wide) {
            return narrow.withTimeZone() == wide.withTimeZone()
                    && digits(wide.precision()) >= digits(narrow.precision());
        }
        return false;
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.VarChar || type instanceof SqlType.Text;
    }

    private static int limit(SqlType type) {
        return type instanceof SqlType.VarChar text && text.length() != null ? text.length() : Integer.MAX_VALUE;
    }

    private static boolean sameScale(SqlType.Numeric one, SqlType.Numeric other) {
        int scale = one.scale() == null ? 0 : one.scale();
        int otherScale = other.scale() == null ? 0 : other.scale();
        return scale == otherScale
                && other.precision() != null
                && one.precision() != null
                && other.precision() >= one.precision();
    }

    private static int precision(SqlType.Timestamp type) {
        return digits(type.precision());
    }

    /** Six digits unless fewer were asked for (manual 8.5). */
    private static int digits(@Nullable Integer precision) {
        return precision == null ? 6 : precision;
    }

    private static OperationEffect index(IndexOperation operation, CatalogLookup before) {
        return switch (operation) {
            case IndexOperation.CreateIndex op ->
                OperationEffect.on(op.table(), op.concurrently() ? Blocked.CHANGES : Blocked.WRITES, Work.INDEX);
            case IndexOperation.DropIndex op ->
                tableOf(op, before)
                        .map(table -> OperationEffect.on(
                                table, op.concurrently() ? Blocked.CHANGES : Blocked.EVERYTHING, Work.CATALOGUE))
                        .orElse(OperationEffect.NONE);
            case IndexOperation.RenameIndex ignored -> OperationEffect.NONE;
            case IndexOperation.SetIndexComment ignored -> OperationEffect.NONE;
        };
    }

    private static Optional<QualifiedName> tableOf(IndexOperation.DropIndex operation, CatalogLookup before) {
        return Optional.ofNullable(operation.table())
                .or(() -> before.tables().stream()
                        .filter(table -> table.index(operation.name().name()).isPresent())
                        .map(Table::name)
                        .findFirst());
    }

    private static OperationEffect constraint(ConstraintOperation operation, CatalogLookup before) {
        return switch (operation) {
            case ConstraintOperation.CreateConstraint op -> adding(op.table(), op.constraint());
            case ConstraintOperation.DropConstraint op -> dropping(op, before);
            case ConstraintOperation.RenameConstraint op ->
                OperationEffect.on(op.table(), Blocked.EVERYTHING, Work.CATALOGUE);
            case ConstraintOperation.ValidateConstraint op ->
                OperationEffect.on(op.table(), Blocked.CHANGES, Work.SCAN);
        };
    }

    private static OperationEffect adding(QualifiedName table, Constraint constraint) {
        return switch (constraint) {
            case ForeignKey key ->
                OperationEffect.on(table, Blocked.WRITES, key.validated() ? Work.SCAN : Work.CATALOGUE)
                        .and(key.referencedTable(), Blocked.WRITES);
            case CheckConstraint check ->
                OperationEffect.on(table, Blocked.EVERYTHING, check.validated() ? Work.SCAN : Work.CATALOGUE);
            case PrimaryKey ignored -> OperationEffect.on(table, Blocked.EVERYTHING, Work.INDEX);
            case UniqueConstraint ignored -> OperationEffect.on(table, Blocked.EVERYTHING, Work.INDEX);
            case ExcludeConstraint ignored -> OperationEffect.on(table, Blocked.EVERYTHING, Work.INDEX);
        };
    }

    private static OperationEffect dropping(ConstraintOperation.DropConstraint operation, CatalogLookup before) {
        OperationEffect effect = OperationEffect.on(operation.table(), Blocked.EVERYTHING, Work.CATALOGUE);
        Optional<Constraint> dropped = Optional.ofNullable(operation.existing())
                .or(() -> before.table(operation.table()).flatMap(table -> table.constraint(operation.name())));
        return dropped.filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .map(key -> effect.and(key.referencedTable(), Blocked.EVERYTHING))
                .orElse(effect);
    }

    private static OperationEffect view(ViewOperation operation) {
        return switch (operation) {
            case ViewOperation.CreateView ignored -> OperationEffect.NONE;
            case ViewOperation.ReplaceView op ->
                OperationEffect.on(op.view().name(), Blocked.EVERYTHING, Work.CATALOGUE);
            case ViewOperation.DropView op -> OperationEffect.on(op.name(), Blocked.EVERYTHING, Work.CATALOGUE);
        };
    }

    private static OperationEffect routine(RoutineOperation operation) {
        return switch (operation) {
            case RoutineOperation.CreateTrigger op ->
                OperationEffect.on(op.trigger().table(), Blocked.WRITES, Work.CATALOGUE);
            case RoutineOperation.DropTrigger op -> OperationEffect.on(op.table(), Blocked.EVERYTHING, Work.CATALOGUE);
            case RoutineOperation.CreateRoutine ignored -> OperationEffect.NONE;
            case RoutineOperation.DropRoutine ignored -> OperationEffect.NONE;
        };
    }

    private static Optional<OperationEffect> namespace(NamespaceOperation operation) {
        return switch (operation) {
            case NamespaceOperation.CreateSchema ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation.CreateExtension ignored -> Optional.of(OperationEffect.NONE);
            case NamespaceOperation.DropSchema ignored -> Optional.empty();
            case NamespaceOperation.DropExtension ignored -> Optional.empty();
        };
    }
}
