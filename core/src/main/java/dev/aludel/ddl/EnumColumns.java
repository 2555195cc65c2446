package dev.aludel.ddl;

import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The columns that follow when the labels of an enum change, for databases that keep no enum types but columns that hold
 * their labels as text.
 */
public final class EnumColumns {

    private EnumColumns() {}

    /**
     * One such column.
     *
     * @param table its table
     * @param name its name
     * @param before its labels as they are
     * @param after its labels as they shall be
     */
    public record Change(QualifiedName table, String name, SqlType.Enumeration before, SqlType.Enumeration after) {

        /**
         * Moves the rows over to renamed labels, all at once, so that labels may change places.
         *
         * @param quotedTable the table as it is written in SQL
         * @param quotedColumn the column as it is written in SQL
         * @param op the change, with at least one renamed label
         * @param literal spells a text
         * @return the UPDATE
         */
        public String update(String quotedTable, String quotedColumn, ReplaceEnum op, UnaryOperator<String> literal) {
            String cases = op.renamed().keySet().stream()
                    .map(from -> " WHEN " + literal.apply(from) + " THEN " + literal.apply(op.after(from)))
                    .collect(Collectors.joining());
            String labels = op.renamed().keySet().stream().map(literal).collect(Collectors.joining(", "));
            return "UPDATE " + quotedTable + " SET " + quotedColumn + " = CASE " + quotedColumn + cases + " ELSE "
                    + quotedColumn + " END WHERE " + quotedColumn + " IN (" + labels + ")";
        }
    }

    /**
     * Finds the columns of an enum.
     *
     * @param type the enum's name
     * @param operation the change of its labels
     * @param catalog the schema just before it
     * @return the columns by table; empty when no known table has one
     */
    public static List<Change> of(QualifiedName type, Operation operation, CatalogLookup catalog) {
        List<Table> tables = catalog.tables();
        Schema after = SchemaProjector.apply(Schema.EMPTY.withTables(tables), operation);
        List<Change> changes = new ArrayList<>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                if (column.type() instanceof SqlType.Enumeration labels && isNamed(labels, type)) {
                    changes.add(new Change(table.name(), column.name(), labels, after(after, table, column)));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static boolean isNamed(SqlType.Enumeration labels, QualifiedName type) {
        return labels.name() != null && new QualifiedName(labels.schema(), labels.name()).equals(type);
    }

    private static SqlType.Enumeration after(Schema schema, Table table, Column column) {
        return schema.table(table.name())
                .flatMap(changed -> changed.column(column.name()))
                .map(changed -> (SqlType.Enumeration) changed.type())
                .orElseThrow();
    }
}
