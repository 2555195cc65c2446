package dev.aludel.operation;

import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What enum operations do to a schema: to the named types and to the columns that carry their labels. */
final class EnumProjection {

    private EnumProjection() {}

    static Schema apply(Schema schema, EnumOperation operation) {
        return switch (operation) {
            case CreateEnum op -> create(schema, op.type());
            case DropEnum op ->
                schema.withEnums(schema.enums().stream()
                        .filter(type -> !type.name().equals(op.name()))
                        .toList());
            case AddEnumValue op ->
                retyped(
                        schema,
                        op.type(),
                        type -> new EnumType(type.name(), added(type.values(), op), type.comment()),
                        label -> label);
            case RenameEnumValue op ->
                retyped(
                        schema,
                        op.type(),
                        type -> new EnumType(type.name(), renamed(type.values(), op), type.comment()),
                        label -> label.equals(op.from()) ? op.to() : label);
            case RenameEnum op ->
                retyped(
                        schema,
                        op.from(),
                        type -> new EnumType(op.from().sibling(op.to()), type.values(), type.comment()),
                        label -> label);
            case ReplaceEnum op -> retyped(schema, op.type().name(), type -> op.type(), op::after);
            case SetEnumComment op ->
                schema.withEnums(schema.enums().stream()
                        .map(type -> type.name().equals(op.type())
                                ? new EnumType(type.name(), type.values(), op.comment())
                                : type)
                        .toList());
        };
    }

    private static Schema create(Schema schema, EnumType type) {
        if (schema.enums().stream().anyMatch(each -> each.name().equals(type.name()))) {
            return schema;
        }
        List<EnumType> enums = new ArrayList<>(schema.enums());
        enums.add(type);
        return schema.withEnums(enums);
    }

    private static List<String> added(List<String> values, AddEnumValue op) {
        if (values.contains(op.value())) {
            return values;
        }
        int at = switch (op.place()) {
            case EnumValuePlace.Last ignored -> values.size();
            case EnumValuePlace.Before before -> Math.max(0, values.indexOf(before.value()));
            case EnumValuePlace.After after -> values.indexOf(after.value()) + 1;
        };
        List<String> more = new ArrayList<>(values);
        more.add(at, op.value());
        return more;
    }

    private static List<String> renamed(List<String> values, RenameEnumValue op) {
        return values.stream()
                .map(value -> value.equals(op.from()) ? op.to() : value)
                .toList();
    }

    /** The type and all columns that have it; a default that is one of its labels follows. */
    private static Schema retyped(
            Schema schema, QualifiedName name, UnaryOperator<EnumType> change, UnaryOperator<String> label) {
        Schema types = schema.withEnums(schema.enums().stream()
                .map(type -> type.name().equals(name) ? change.apply(type) : type)
                .toList());
        return types.withTables(types.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> retyped(column, name, change, label))
                        .toList()))
                .toList());
    }

    private static Column retyped(
            Column column, QualifiedName name, UnaryOperator<EnumType> change, UnaryOperator<String> label) {
        SqlType type = retyped(column.type(), name, change);
        if (type.equals(column.type())) {
            return column;
        }
        return type instanceof SqlType.Enumeration && column.defaultValue() instanceof ColumnDefault.Text text
                ? column.withType(type).withDefault(new ColumnDefault.Text(label.apply(text.value())))
                : column.withType(type);
    }

    private static SqlType retyped(SqlType type, QualifiedName name, UnaryOperator<EnumType> change) {
        if (type instanceof SqlType.Array array) {
            return new SqlType.Array(retyped(array.element(), name, change), array.dimensions());
        }
        if (type instanceof SqlType.Enumeration labels
                && labels.name() != null
                && new QualifiedName(labels.schema(), labels.name()).equals(name)) {
            return change.apply(new EnumType(name, labels.values(), null)).asType();
        }
        return type;
    }
}
