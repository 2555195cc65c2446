package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
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
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Extension;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that make one part of a schema and that take it away. */
final class PartOperations {

    private final ConstraintNames names;

    private final ComparisonRules rules;

    private final Inventory before;

    PartOperations(ConstraintNames names, ComparisonRules rules, Inventory before) {
        this.names = names;
        this.rules = rules;
        this.before = before;
    }

    /** Makes a part as it is in a schema. */
    Operation make(Part part, Inventory in) {
        QualifiedName name = part.name();
        return switch (part.kind()) {
            case NAMESPACE -> new CreateSchema(name.name(), false);
            case EXTENSION -> {
                Extension extension = in.noun(part, Extension.class);
                yield new CreateExtension(extension.name(), extension.schema(), false);
            }
            case ENUM -> new CreateEnum(in.noun(part, EnumType.class), false);
            case SEQUENCE -> new CreateSequence(in.noun(part, Sequence.class).withOwner(null, null), false);
            case OWNER -> {
                Sequence sequence = in.noun(part, Sequence.class);
                yield new RedefineSequence(sequence, sequence.withOwner(null, null));
            }
            case TABLE -> new CreateTable(in.noun(part, Table.class), false);
            case COLUMN -> new AddColumn(name, added(in.noun(part, Column.class)), false, position(part, in));
            case IDENTITY ->
                new AlterColumn(
                        name,
                        part.detail(),
                        List.of(new ColumnChange.SetIdentity(in.noun(part, Identity.class))),
                        columnOf(part, in).withIdentity(null));
            case DEFAULT ->
                new AlterColumn(
                        name,
                        part.detail(),
                        List.of(new ColumnChange.SetDefault(in.noun(part, ColumnDefault.class))),
                        columnOf(part, in).withDefault(null));
            case CONSTRAINT -> new CreateConstraint(name, in.noun(part, Constraint.class), false);
            case INDEX -> new CreateIndex(name, in.noun(part, Index.class), false, false);
            case ROUTINE -> new CreateRoutine(in.noun(part, Routine.class), null);
            case VIEW -> new CreateView(in.noun(part, View.class));
            case NATIVE -> new CreateNative(in.noun(part, NativeObject.class));
            case TRIGGER -> new CreateTrigger(in.noun(part, Trigger.class));
        };
    }

    /** Takes a part away as it is in a schema. */
    Operation remove(Part part, Inventory in) {
        QualifiedName name = part.name();
        return switch (part.kind()) {
            case NAMESPACE -> new DropSchema(name.name(), false, false);
            case EXTENSION -> new DropExtension(name.name(), false, false);
            case ENUM -> new DropEnum(name, false, in.noun(part, EnumType.class));
            case SEQUENCE ->
                new DropSequence(name, false, in.noun(part, Sequence.class).withOwner(null, null));
            case OWNER -> {
                Sequence sequence = in.noun(part, Sequence.class);
                yield new RedefineSequence(sequence.withOwner(null, null), sequence);
            }
            case TABLE -> new DropTable(name, false, false, in.noun(part, Table.class));
            case COLUMN -> new DropColumn(name, part.detail(), false, false, in.noun(part, Column.class));
            case DEFAULT ->
                new AlterColumn(name, part.detail(), List.of(new ColumnChange.DropDefault()), columnOf(part, in));
            case IDENTITY ->
                new AlterColumn(name, part.detail(), List.of(new ColumnChange.DropIdentity()), columnOf(part, in));
            case CONSTRAINT -> dropConstraint(part, in);
            case INDEX -> new DropIndex(name.sibling(part.detail()), name, false, false, in.noun(part, Index.class));
            case ROUTINE -> {
                Routine routine = in.noun(part, Routine.class);
                yield new DropRoutine(name, routine.kind(), routine.arguments(), false, routine);
            }
            case VIEW -> {
                View view = in.noun(part, View.class);
                yield new DropView(name, view.materialized(), false, false, view);
            }
            case NATIVE -> new DropNative(in.noun(part, NativeObject.class));
            case TRIGGER -> {
                Trigger trigger = in.noun(part, Trigger.class);
                yield new DropTrigger(trigger.name(), trigger.table(), false, trigger);
            }
        };
    }

    /** A new column is no key yet. */
    private Column added(Column column) {
        return rules.numbersKeysOnly() ? column.withIdentity(null) : column;
    }

    /** Behind the column before it, unless only new ones follow. */
    private @Nullable ColumnPosition position(Part part, Inventory in) {
        if (!rules.keepsColumnOrder()) {
            return null;
        }
        List<Column> columns = in.noun(Part.table(part.name()), Table.class).columns();
        int place = columns.indexOf(columnOf(part, in));
        boolean last = columns.stream()
                .skip(place + 1L)
                .noneMatch(column -> before.has(Part.column(part.name(), column.name())));
        if (last) {
            return null;
        }
        return place == 0
                ? ColumnPosition.FIRST
                : new ColumnPosition(columns.get(place - 1).name());
    }

    /** One without a name is found by what it is; the name it is called by is the one it would have been given. */
    private Operation dropConstraint(Part part, Inventory in) {
        Constraint constraint = in.noun(part, Constraint.class);
        String name = constraint.name() == null
                ? names.usual(in.noun(Part.table(part.name()), Table.class), constraint)
                : constraint.name();
        return new DropConstraint(part.name(), name, ConstraintKind.of(constraint), false, false, constraint);
    }

    private static Column columnOf(Part part, Inventory in) {
        return in.noun(Part.column(part.name(), part.detail()), Column.class);
    }
}
