package dev.aludel.operation;

import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.schema.Column;
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
            case AddEnumValue op -> change(schema, op.type(), values -> added(values, op));
            case RenameEnumValue op ->
                change(
                        schema,
                        op.type(),
                        values -> values.stream()
                                .map(value -> value.equals(op.from()) ? op.to() : value)
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

    private static Schema change(Schema schema, QualifiedName name, UnaryOperator<List<String>> change) {
        Schema types = schema.withEnums(schema.enums().stream()
                .map(type -> type.name().equals(name)
                        ? new EnumType(name, change.apply(type.values()), type.comment())
                        : type)
                .toList());
        return types.withTables(types.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> change(column, name, change))
                        .toList()))
                .toList());
    }

    private static Column change(Column column, QualifiedName name, UnaryOperator<List<String>> change) {
        if (column.type() instanceof SqlType.Enumeration type
                && type.name() != null
                && new QualifiedName(type.schema(), type.name()).equals(name)) {
            return column.withType(new SqlType.Enumeration(type.schema(), type.name(), change.apply(type.values())));
        }
        return column;
    }
}
