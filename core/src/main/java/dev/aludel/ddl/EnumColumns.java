package dev.aludel.ddl;

import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;

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
    public record Change(QualifiedName table, String name, SqlType.Enumeration before, SqlType.Enumeration after) {}

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
