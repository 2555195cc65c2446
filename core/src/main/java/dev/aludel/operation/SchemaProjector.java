package dev.aludel.operation;

import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.Extension;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.Partition;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says what a schema is after an operation, without a database. Pure.
 *
 * <p>An operation on something the schema does not have changes nothing: raw SQL may have made it, and that cannot be seen
 * here. {@code Execute}, {@code BulkInsert} and the user's own operations change nothing for the same reason.
 */
public final class SchemaProjector {

    private SchemaProjector() {}

    /**
     * The schema after an operation.
     *
     * @param schema the schema before
     * @param operation the operation
     * @return the schema after
     */
    public static Schema apply(Schema schema, Operation operation) {
        return switch (operation) {
            case TableOperation op -> table(schema, op);
            case ColumnOperation op -> column(schema, op);
            case IndexOperation op -> index(schema, op);
            case ConstraintOperation op -> constraint(schema, op);
            case EnumOperation op -> EnumProjection.apply(schema, op);
            case SequenceOperation op -> sequence(schema, op);
            case ViewOperation op -> view(schema, op);
            case RoutineOperation op -> routine(schema, op);
            case NamespaceOperation op -> namespace(schema, op);
            case NativeOperation op -> nativeObject(schema, op);
            case DataOperation ignored -> schema;
            case CustomOperation ignored -> schema;
        };
    }

    /**
     * The schema after several operations.
     *
     * @param schema the schema before
     * @param operations the operations in order
     * @return the schema after
     */
    public static Schema applyAll(Schema schema, List<? extends Operation> operations) {
        Schema after = schema;
        for (Operation operation : operations) {
            after = apply(after, operation);
        }
        return after;
    }

    private static Schema table(Schema schema, TableOperation operation) {
        return switch (operation) {
            case CreateTable op ->
                schema.table(op.table().name()).isPresent()
                        ? schema
                        : schema.withTables(plus(schema.tables(), op.table()));
            case DropTable op -> dropTable(schema, op.name());
            case RenameTable op -> renameTable(schema, op);
            case SetTableComment op -> change(schema, op.table(), table -> table.withComment(op.comment()));
            case AlterTableOptions op -> change(schema, op.table(), table -> table.withOptions(op.options()));
        };
    }

    /** Its partitions go with it. */
    private static Schema dropTable(Schema schema, QualifiedName name) {
        Schema dropped = withoutWhatBelongsTo(
                name,
                schema.withTables(without(schema.tables(), table -> table.name().equals(name))));
        for (Table table : schema.tables()) {
            Partition partition = table.options().partition();
            if (partition != null && partition.table().equals(name)) {
                dropped = dropTable(dropped, table.name());
            }
        }
        return dropped;
    }

    private static Schema renameTable(Schema schema, RenameTable op) {
        QualifiedName to = op.from().sibling(op.to());
        Schema renamed = change(schema, op.from(), table -> table.withName(to));
        return renamed.withTables(map(renamed.tables(), table -> ColumnReferences.tableRenamed(table, op.from(), to)))
                .withTriggers(map(
                        renamed.triggers(),
                        trigger -> trigger.table().equals(op.from())
                                ? new Trigger(trigger.name(), to, trigger.definition())
                                : trigger))
                .withNatives(map(
                        renamed.natives(), object -> op.from().equals(object.table()) ? object.withTable(to) : object))
                .withSequences(map(
                        renamed.sequences(),
                        sequence -> op.from().equals(sequence.ownedBy())
                                ? sequence.withOwner(to, sequence.ownedByColumn())
                                : sequence));
    }

    private static Schema column(Schema schema, ColumnOperation operation) {
        return switch (operation) {
            case AddColumn op -> change(schema, op.table(), table -> addColumn(table, op));
            case DropColumn op ->
                change(schema, op.table(), table -> ColumnReferences.columnDropped(table, op.column()))
                        .withSequences(without(
                                schema.sequences(),
                                sequence -> op.table().equals(sequence.ownedBy())
                                        && op.column().equals(sequence.ownedByColumn())));
            case AlterColumn op ->
                change(
                        schema,
                        op.table(),
                        table -> table.withColumns(map(
                                table.columns(),
                                column -> column.name().equals(op.column()) ? op.applyTo(column) : column)));
            case MoveColumn op -> change(schema, op.table(), table -> moveColumn(table, op));
            case RenameColumn op ->
                schema.withTables(map(
                                schema.tables(),
                                table -> ColumnReferences.columnRenamed(table, op.table(), op.from(), op.to())))
                        .withSequences(map(
                                schema.sequences(),
                                sequence -> ColumnReferences.columnRenamed(sequence, op.table(), op.from(), op.to())));
        };
    }

    private static Table addColumn(Table table, AddColumn op) {
        if (table.column(op.column().name()).isPresent()) {
            return table;
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(placeOf(table, op.position()), op.column());
        return table.withColumns(columns);
    }

    private static Table moveColumn(Table table, MoveColumn op) {
        Column column = table.column(op.column()).orElse(null);
        if (column == null) {
            return table;
        }
        Table rest = table.withColumns(without(table.columns(), column::equals));
        List<Column> columns = new ArrayList<>(rest.columns());
        columns.add(placeOf(rest, op.position()), column);
        return table.withColumns(columns);
    }

    private static int placeOf(Table table, @Nullable ColumnPosition position) {
        if (position == null) {
            return table.columns().size();
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(position.after())) {
                return i + 1;
            }
        }
        return position.after() == null ? 0 : table.columns().size();
    }

    private static Schema index(Schema schema, IndexOperation operation) {
        return switch (operation) {
            case CreateIndex op -> changeIndexes(schema, op.table(), indexes -> createIndex(indexes, op.index()));
            case DropIndex op -> dropIndex(schema, op);
            case RenameIndex op ->
                changeIndexes(
                        schema,
                        op.table(),
                        indexes -> map(
                                indexes, index -> index.name().equals(op.from()) ? index.withName(op.to()) : index));
            case SetIndexComment op ->
                changeIndexes(
                        schema,
                        op.table(),
                        indexes -> map(
                                indexes,
                                index -> index.name().equals(op.index()) ? index.withComment(op.comment()) : index));
        };
    }

    /** Indexes are of tables and of materialised views. */
    private static Schema changeIndexes(Schema schema, QualifiedName of, UnaryOperator<List<Index>> change) {
        return change(schema, of, table -> table.withIndexes(change.apply(table.indexes())))
                .withViews(map(
                        schema.views(),
                        view -> view.name().equals(of) ? view.withIndexes(change.apply(view.indexes())) : view));
    }

    private static List<Index> createIndex(List<Index> indexes, Index index) {
        boolean there = indexes.stream().anyMatch(each -> each.name().equals(index.name()));
        return there ? indexes : plus(indexes, index);
    }

    private static Schema dropIndex(Schema schema, DropIndex op) {
        String name = op.name().name();
        UnaryOperator<List<Index>> change =
                indexes -> without(indexes, index -> index.name().equals(name));
        if (op.table() != null) {
            return changeIndexes(schema, op.table(), change);
        }
        return schema.withTables(map(
                        schema.tables(),
                        table -> table.name().sibling(name).equals(op.name())
                                ? table.withIndexes(change.apply(table.indexes()))
                                : table))
                .withViews(map(
                        schema.views(),
                        view -> view.name().sibling(name).equals(op.name())
                                ? view.withIndexes(change.apply(view.indexes()))
                                : view));
    }

    private static Schema constraint(Schema schema, ConstraintOperation operation) {
        return change(schema, operation.table(), table -> switch (operation) {
            case CreateConstraint op -> createConstraint(table, op);
            case DropConstraint op -> dropConstraint(table, op);
            case RenameConstraint op -> changeConstraint(table, op.from(), constraint -> constraint.withName(op.to()));
            case ValidateConstraint op -> changeConstraint(table, op.name(), SchemaProjector::validated);
        });
    }

    /** One without a name is found by what it is: the primary key, or equal to what is said to be there. */
    private static Table dropConstraint(Table table, DropConstraint op) {
        Constraint dropped = table.constraint(op.name())
                .or(() -> table.constraints().stream()
                        .filter(each -> each.name() == null && isMeant(each, op))
                        .findFirst())
                .orElse(null);
        if (dropped == null) {
            return table;
        }
        List<Constraint> rest = new ArrayList<>(table.constraints());
        rest.remove(dropped);
        return table.withConstraints(rest);
    }

    private static boolean isMeant(Constraint unnamed, DropConstraint op) {
        boolean theKey = unnamed instanceof PrimaryKey && op.kind() == ConstraintKind.PRIMARY_KEY;
        return theKey || (op.existing() != null && op.existing().withName(null).equals(unnamed));
    }

    private static Table createConstraint(Table table, CreateConstraint op) {
        String name = op.constraint().name();
        boolean there = name != null && table.constraint(name).isPresent();
        return there ? table : table.withConstraints(plus(table.constraints(), op.constraint()));
    }

    private static Table changeConstraint(Table table, String name, UnaryOperator<Constraint> change) {
        return table.withConstraints(map(
                table.constraints(),
                constraint -> name.equals(constraint.name()) ? change.apply(constraint) : constraint));
    }

    private static Constraint validated(Constraint constraint) {
        return switch (constraint) {
            case ForeignKey key -> key.withValidated(true);
            case CheckConstraint check -> check.withValidated(true);
            case PrimaryKey key -> key;
            case UniqueConstraint unique -> unique;
            case ExcludeConstraint exclude -> exclude;
        };
    }

    private static Schema sequence(Schema schema, SequenceOperation operation) {
        Schema changed = sequences(schema, operation);
        return operation instanceof RenameSequence op
                ? changed.withTables(map(changed.tables(), table -> ColumnReferences.sequenceRenamed(table, op)))
                : changed;
    }

    private static Schema sequences(Schema schema, SequenceOperation operation) {
        List<Sequence> sequences = schema.sequences();
        return schema.withSequences(
                switch (operation) {
                    case CreateSequence op ->
                        plus(
                                without(
                                        sequences,
                                        sequence -> sequence.name()
                                                .equals(op.sequence().name())),
                                op.sequence());
                    case AlterSequence op ->
                        map(
                                sequences,
                                sequence -> sequence.name().equals(op.name())
                                        ? SequenceProjection.altered(sequence, op.options())
                                        : sequence);
                    case DropSequence op ->
                        without(sequences, sequence -> sequence.name().equals(op.name()));
                    case RenameSequence op ->
                        map(
                                sequences,
                                sequence -> sequence.name().equals(op.from())
                                        ? sequence.withName(op.from().sibling(op.to()))
                                        : sequence);
                    case RedefineSequence op ->
                        map(
                                sequences,
                                sequence -> sequence.name().equals(op.sequence().name()) ? op.sequence() : sequence);
                });
    }

    private static Schema view(Schema schema, ViewOperation operation) {
        List<View> views = schema.views();
        Schema changed = schema.withViews(
                switch (operation) {
                    case CreateView op -> plus(views, op.view());
                    case ReplaceView op -> replace(views, op.view());
                    case DropView op -> without(views, view -> view.name().equals(op.name()));
                });
        return operation instanceof DropView op ? withoutWhatBelongsTo(op.name(), changed) : changed;
    }

    /** What a table or a view takes along when it goes. */
    private static Schema withoutWhatBelongsTo(QualifiedName name, Schema schema) {
        return schema.withTriggers(
                        without(schema.triggers(), trigger -> trigger.table().equals(name)))
                .withNatives(without(schema.natives(), object -> name.equals(object.table())))
                .withSequences(without(schema.sequences(), sequence -> name.equals(sequence.ownedBy())));
    }

    private static List<View> replace(List<View> views, View view) {
        boolean there = views.stream().anyMatch(each -> each.name().equals(view.name()));
        return there ? map(views, each -> each.name().equals(view.name()) ? view : each) : plus(views, view);
    }

    private static Schema routine(Schema schema, RoutineOperation operation) {
        return switch (operation) {
            case CreateRoutine op ->
                schema.withRoutines(plus(
                        without(
                                schema.routines(),
                                same(op.routine().name(), op.routine().arguments())),
                        op.routine()));
            case DropRoutine op -> schema.withRoutines(without(schema.routines(), same(op.name(), op.arguments())));
            case CreateTrigger op -> schema.withTriggers(plus(schema.triggers(), op.trigger()));
            case DropTrigger op ->
                schema.withTriggers(without(
                        schema.triggers(),
                        (Trigger trigger) -> trigger.name().equals(op.name())
                                && trigger.table().equals(op.table())));
        };
    }

    private static Schema namespace(Schema schema, NamespaceOperation operation) {
        return switch (operation) {
            case CreateSchema op ->
                schema.withNamespaces(plus(without(schema.namespaces(), op.name()::equals), op.name()));
            case DropSchema op -> schema.withNamespaces(without(schema.namespaces(), op.name()::equals));
            case CreateExtension op ->
                schema.withExtensions(
                        plus(without(schema.extensions(), named(op.name())), new Extension(op.name(), op.schema())));
            case DropExtension op -> schema.withExtensions(without(schema.extensions(), named(op.name())));
        };
    }

    private static Predicate<Extension> named(String name) {
        return extension -> extension.name().equals(name);
    }

    private static Schema nativeObject(Schema schema, NativeOperation operation) {
        List<NativeObject> others = without(schema.natives(), operation.object()::isSameAs);
        return switch (operation) {
            case CreateNative op -> schema.withNatives(plus(others, op.object()));
            case DropNative ignored -> schema.withNatives(others);
        };
    }

    private static Predicate<Routine> same(QualifiedName name, String arguments) {
        return routine -> routine.name().equals(name) && routine.arguments().equals(arguments);
    }

    private static Schema change(Schema schema, QualifiedName name, UnaryOperator<Table> change) {
        return schema.withTables(
                map(schema.tables(), table -> table.name().equals(name) ? change.apply(table) : table));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> copy = new ArrayList<>(list);
        copy.add(more);
        return copy;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
