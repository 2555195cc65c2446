package dev.aludel.dialect;

import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
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
import dev.aludel.operation.Operation;
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
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One plain operation of every kind, on a table {@code t} with an integer column {@code c}. */
public final class EveryOperation {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName NAME = QualifiedName.of("n");
    private static final NativeObject NATIVE =
            new NativeObject("synonym", NAME, null, List.of("CREATE SYNONYM n FOR t"), List.of("DROP SYNONYM n"));
    private static final Column D = Column.of("d", new SqlType.Int());

    /** The table that is there before each of them. */
    public static final Table TABLE = Table.of(T, List.of(Column.of("c", new SqlType.Int())));

    private EveryOperation() {}

    /** The operations. */
    public static List<Operation> all() {
        return Stream.of(tables(), columns(), keys(), types(), programs(), others())
                .flatMap(List::stream)
                .toList();
    }

    /** The kinds of operation there are, but for users' own. */
    public static List<Class<?>> kinds() {
        return leaves(Operation.class).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).flatMap(EveryOperation::leaves);
        }
        return type.isRecord() ? Stream.of(type) : Stream.empty();
    }

    private static List<Operation> tables() {
        return List.of(
                new CreateTable(TABLE.withName(NAME), false),
                new DropTable(T, false, false, null),
                new RenameTable(T, "n"),
                new SetTableComment(T, "it", Existing.of(null)),
                new AlterTableOptions(T, TableOptions.NONE.withRowFormat("COMPRESSED"), TableOptions.NONE));
    }

    private static List<Operation> columns() {
        return List.of(
                new AddColumn(T, D, false, null),
                new DropColumn(T, "c", false, false, null),
                new AlterColumn(T, "c", List.of(new ColumnChange.SetNotNull()), null),
                new RenameColumn(T, "c", "d"),
                new MoveColumn(T, "c", ColumnPosition.FIRST, null));
    }

    private static List<Operation> keys() {
        return List.of(
                new CreateIndex(T, Index.of("ix", "c"), false, false),
                new DropIndex(QualifiedName.of("ix"), T, false, false, null),
                new RenameIndex(T, "ix", "iy"),
                new SetIndexComment(T, "ix", "it", Existing.of(null)),
                new CreateConstraint(T, CheckConstraint.of("ck", "c > 0"), false),
                new DropConstraint(T, "ck", ConstraintKind.CHECK, false, false, null),
                new RenameConstraint(T, "ck", "cl"),
                new ValidateConstraint(T, "ck"));
    }

    private static List<Operation> types() {
        EnumType mood = new EnumType(NAME, List.of("sad", "ok"), null);
        return List.of(
                new CreateEnum(mood, false),
                new DropEnum(NAME, false, null),
                new AddEnumValue(NAME, "glad", new EnumValuePlace.Last(), false),
                new RenameEnumValue(NAME, "ok", "fine"),
                new RenameEnum(NAME, "m"),
                new ReplaceEnum(mood, Map.of(), null),
                new SetEnumComment(NAME, "it", Existing.of(null)),
                new CreateSequence(Sequence.of(NAME, SequenceOptions.DEFAULTS), false),
                new AlterSequence(NAME, SequenceOptions.DEFAULTS.withIncrement(2), null),
                new DropSequence(NAME, false, null),
                new RenameSequence(NAME, "m"),
                new RedefineSequence(
                        Sequence.of(NAME, SequenceOptions.DEFAULTS.withIncrement(2)),
                        Sequence.of(NAME, SequenceOptions.DEFAULTS)));
    }

    private static List<Operation> programs() {
        Routine routine = new Routine(NAME, Routine.Kind.PROCEDURE, "", "CREATE PROCEDURE n AS BEGIN NULL; END;");
        Trigger trigger = new Trigger("g", T, "CREATE TRIGGER g AFTER INSERT ON t BEGIN NULL; END;");
        return List.of(
                new CreateView(View.of(NAME, "SELECT c FROM t")),
                new ReplaceView(View.of(NAME, "SELECT c FROM t"), null),
                new DropView(NAME, false, false, false, null),
                new CreateRoutine(routine, null),
                new DropRoutine(NAME, Routine.Kind.PROCEDURE, "", false, null),
                new CreateTrigger(trigger),
                new DropTrigger("g", T, false, null));
    }

    private static List<Operation> others() {
        return List.of(
                new CreateSchema("s", false),
                new DropSchema("s", false, false),
                new CreateExtension("e", null, false),
                new DropExtension("e", false, false),
                new CreateNative(NATIVE),
                new DropNative(NATIVE),
                new Execute("DELETE FROM t", List.of(), false),
                new BulkInsert(T, List.of("c"), List.of(List.of(1), List.of(2))),
                new Batched(T, List.of(), List.of("UPDATE {table} SET c = 1 WHERE {batch}"), BatchOptions.DEFAULTS));
    }
}
