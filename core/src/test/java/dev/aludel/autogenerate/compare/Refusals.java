package dev.aludel.autogenerate.compare;

import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a database would refuse, as far as a schema tells: what is not there, is there already, or is still in use. */
final class Refusals {

    private Refusals() {}

    static List<String> of(Schema schema, Operation operation) {
        List<String> refusals = new ArrayList<>();
        switch (operation) {
            case CreateTable op -> createTable(schema, op.table(), refusals);
            case DropTable op -> dropTable(schema, op.name(), refusals);
            case AddColumn op -> {
                need(table(schema, op.table()).column(op.column().name()).isEmpty(), refusals, "column is there");
                type(schema, op.column(), refusals);
                value(schema, op.column(), refusals);
            }
            case DropColumn op -> dropColumn(schema, op.table(), op.column(), refusals);
            case AlterColumn op -> {
                Column before = table(schema, op.table()).column(op.column()).orElse(null);
                need(before != null && before.equals(op.existing()), refusals, "column is not as it is said to be");
                if (before != null) {
                    type(schema, op.applyTo(before), refusals);
                    value(schema, op.applyTo(before), refusals);
                }
            }
            case CreateConstraint op -> createConstraint(schema, table(schema, op.table()), op.constraint(), refusals);
            case DropConstraint op -> dropConstraint(schema, op, refusals);
            case CreateIndex op -> need(nameIsFree(schema, op.index().name()), refusals, "name is taken");
            case DropIndex op ->
                need(
                        indexes(schema).anyMatch(index -> index.equals(op.existing())),
                        refusals,
                        "index is not as it is said to be");
            case DropEnum op ->
                need(columns(schema).noneMatch(column -> uses(column.type(), op.name())), refusals, "a column uses it");
            case DropSequence op ->
                need(columns(schema).noneMatch(column -> asks(column, op.name())), refusals, "a default asks it");
            case DropRoutine op ->
                need(
                        schema.triggers().stream()
                                .noneMatch(each -> each.definition().contains(op.name() + "()")),
                        refusals,
                        "a trigger calls it");
            case CreateTrigger op ->
                need(
                        schema.routines().stream()
                                .anyMatch(each -> op.trigger().definition().contains(each.name() + "()")),
                        refusals,
                        "there is no such function");
            case CreateView op -> view(schema, op.view(), refusals);
            case DropView op ->
                need(
                        schema.views().stream().anyMatch(each -> each.equals(op.existing())),
                        refusals,
                        "view is not as it is said to be");
            default -> {}
        }
        return refusals;
    }

    private static void need(boolean holds, List<String> refusals, String refusal) {
        if (!holds) {
            refusals.add(refusal);
        }
    }

    private static Table table(Schema schema, QualifiedName name) {
        return schema.table(name).orElseThrow(() -> new AssertionError("no table " + name));
    }

    private static void createTable(Schema schema, Table table, List<String> refusals) {
        need(nameIsFree(schema, table.name().name()), refusals, "name is taken");
        table.columns().forEach(column -> {
            type(schema, column, refusals);
            value(schema, column, refusals);
        });
        Schema with = schema.withTables(
                Stream.concat(schema.tables().stream(), Stream.of(table)).toList());
        table.constraintsOf(ForeignKey.class).forEach(key -> target(with, key, refusals));
        table.indexes().forEach(index -> need(nameIsFree(schema, index.name()), refusals, "index name is taken"));
    }

    private static void dropTable(Schema schema, QualifiedName name, List<String> refusals) {
        schema.table(name);
        for (Table other : schema.tables()) {
            for (ForeignKey key : other.constraintsOf(ForeignKey.class)) {
                need(
                        other.name().equals(name) || !key.referencedTable().equals(name),
                        refusals,
                        "foreign key " + key.name() + " refers to it");
            }
        }
        need(schema.views().stream().noneMatch(view -> reads(view, name)), refusals, "a view reads from it");
    }

    private static boolean reads(View view, QualifiedName table) {
        return view.query().endsWith(" " + table);
    }

    private static void dropColumn(Schema schema, QualifiedName name, String column, List<String> refusals) {
        Table table = table(schema, name);
        need(
                table.constraints().stream().noneMatch(each -> columns(each).contains(column)),
                refusals,
                "a constraint needs it");
        need(
                table.indexes().stream()
                        .flatMap(index -> index.elements().stream())
                        .noneMatch(element -> column.equals(element.column())),
                refusals,
                "an index needs it");
        need(
                table.columns().stream()
                        .noneMatch(each -> each.generated() != null
                                && each.generated().expression().startsWith(column + " ")),
                refusals,
                "another column is computed from it");
        need(
                schema.views().stream()
                        .noneMatch(view ->
                                reads(view, name) && Words.of(view.query()).contains(column)),
                refusals,
                "a view reads it");
    }

    private static void createConstraint(Schema schema, Table table, Constraint constraint, List<String> refusals) {
        need(constraint.name() != null && table.constraint(constraint.name()).isEmpty(), refusals, "name is taken");
        need(
                columns(constraint).stream()
                        .allMatch(column -> table.column(column).isPresent()),
                refusals,
                "a column is not there");
        if (constraint instanceof ForeignKey key) {
            target(schema, key, refusals);
        }
    }

    private static void target(Schema schema, ForeignKey key, List<String> refusals) {
        Table target = schema.table(key.referencedTable()).orElse(null);
        need(
                target != null
                        && target.primaryKey()
                                .filter(primary -> primary.columns().equals(key.referencedColumns()))
                                .isPresent(),
                refusals,
                "foreign key " + key.name() + " finds no key");
    }

    private static void dropConstraint(Schema schema, DropConstraint op, List<String> refusals) {
        Constraint constraint = table(schema, op.table()).constraint(op.name()).orElse(null);
        need(constraint != null && constraint.equals(op.existing()), refusals, "constraint is not as it is said to be");
        boolean used = constraint instanceof PrimaryKey
                && schema.tables().stream()
                        .flatMap(table -> table.constraintsOf(ForeignKey.class).stream())
                        .anyMatch(key -> key.referencedTable().equals(op.table()));
        need(!used, refusals, "a foreign key stands on it");
    }

    private static void view(Schema schema, View view, List<String> refusals) {
        need(nameIsFree(schema, view.name().name()), refusals, "name is taken");
        boolean there = schema.tables().stream()
                .filter(table -> reads(view, table.name()))
                .anyMatch(table -> Words.of(view.query()).stream()
                        .filter(word ->
                                !List.of("select", "from", table.name().name()).contains(word))
                        .allMatch(word -> table.column(word).isPresent()));
        need(there, refusals, "what it reads is not there");
    }

    private static boolean nameIsFree(Schema schema, String name) {
        return schema.tables().stream().noneMatch(table -> table.name().name().equals(name))
                && schema.views().stream().noneMatch(view -> view.name().name().equals(name))
                && indexes(schema).noneMatch(index -> index.name().equals(name));
    }

    private static void type(Schema schema, Column column, List<String> refusals) {
        if (column.type() instanceof SqlType.Enumeration labels) {
            need(
                    schema.enums().stream().anyMatch(each -> each.asType().equals(labels)),
                    refusals,
                    "there is no such enum");
        }
    }

    private static void value(Schema schema, Column column, List<String> refusals) {
        boolean asks = asks(column, QualifiedName.of("numbers"));
        need(!asks || !schema.sequences().isEmpty(), refusals, "there is no such sequence");
        if (column.type() instanceof SqlType.Enumeration labels
                && column.defaultValue() instanceof ColumnDefault.Text label) {
            need(labels.values().contains(label.value()), refusals, "the default is no label");
        }
    }

    private static boolean asks(Column column, QualifiedName sequence) {
        return column.defaultValue() instanceof ColumnDefault.Expression value
                && value.sql().contains("'" + sequence + "'");
    }

    private static boolean uses(SqlType type, QualifiedName name) {
        return type instanceof SqlType.Enumeration labels
                && name.equals(new QualifiedName(labels.schema(), String.valueOf(labels.name())));
    }

    private static Stream<Column> columns(Schema schema) {
        return schema.tables().stream().flatMap(table -> table.columns().stream());
    }

    private static Stream<Index> indexes(Schema schema) {
        return Stream.concat(
                schema.tables().stream().flatMap(table -> table.indexes().stream()),
                schema.views().stream().flatMap(view -> view.indexes().stream()));
    }

    static List<String> columns(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key -> key.columns();
            case UniqueConstraint unique -> unique.columns();
            case ForeignKey key -> key.columns();
            case CheckConstraint check -> List.of(check.expression().split(" ")[0]);
            case ExcludeConstraint ignored -> List.of();
        };
    }
}
