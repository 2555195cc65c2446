package dev.aludel.autogenerate.compare;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The expressions of a table, which a database keeps in step with the names in them. */
final class Expressions {

    private Expressions() {}

    /**
     * A table with its expressions changed.
     *
     * @param table the table
     * @param change what becomes of checks, predicates, keys of indexes and computed columns
     * @param ofDefault what becomes of defaults
     * @return the table
     */
    static Table mapped(Table table, UnaryOperator<String> change, UnaryOperator<String> ofDefault) {
        return table.withColumns(table.columns().stream()
                        .map(column -> mapped(column, change, ofDefault))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(constraint -> mapped(constraint, change))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> mapped(index, change))
                        .toList());
    }

    private static Column mapped(Column column, UnaryOperator<String> change, UnaryOperator<String> ofDefault) {
        Column mapped = column.defaultValue() instanceof ColumnDefault.Expression value
                ? column.withDefault(new ColumnDefault.Expression(ofDefault.apply(value.sql())))
                : column;
        GeneratedColumn generated = column.generated();
        return generated == null
                ? mapped
                : mapped.withGenerated(new GeneratedColumn(change.apply(generated.expression()), generated.stored()));
    }

    private static Constraint mapped(Constraint constraint, UnaryOperator<String> change) {
        return switch (constraint) {
            case CheckConstraint check -> check.withExpression(change.apply(check.expression()));
            case ExcludeConstraint exclude ->
                exclude.withElements(exclude.elements().stream()
                                .map(element -> new ExcludeConstraint.Element(
                                        change.apply(element.expression()), element.operator()))
                                .toList())
                        .withWhere(mapped(exclude.where(), change));
            case PrimaryKey key -> key;
            case UniqueConstraint unique -> unique;
            case ForeignKey key -> key;
        };
    }

    private static Index mapped(Index index, UnaryOperator<String> change) {
        return index.withWhere(mapped(index.where(), change))
                .withElements(index.elements().stream()
                        .map(element -> mapped(element, change))
                        .toList());
    }

    private static IndexElement mapped(IndexElement element, UnaryOperator<String> change) {
        return element.expression() == null
                ? element
                : new IndexElement(
                        null,
                        change.apply(element.expression()),
                        element.descending(),
                        element.nulls(),
                        element.operatorClass(),
                        element.collation(),
                        element.prefixLength());
    }

    private static @Nullable String mapped(@Nullable String sql, UnaryOperator<String> change) {
        return sql == null ? null : change.apply(sql);
    }
}
