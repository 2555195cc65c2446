package dev.aludel.autogenerate.compare;

import dev.aludel.schema.Column;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables have columns and more from others: partitions from the table they are a partition of, and tables that inherit.
 *
 * @param schema the schema
 */
record Lineage(Schema schema) {

    /** The tables that a table has columns from. */
    static List<QualifiedName> parents(Table table) {
        Partition partition = table.options().partition();
        List<QualifiedName> parents = new ArrayList<>(table.options().inherits());
        if (partition != null) {
            parents.add(partition.table());
        }
        return parents;
    }

    /** All columns of a table, those it has from others included. */
    Map<String, Column> columns(Table table) {
        return columns(table, new HashSet<>());
    }

    private Map<String, Column> columns(Table table, Set<QualifiedName> seen) {
        Map<String, Column> columns = new LinkedHashMap<>();
        if (seen.add(table.name())) {
            for (QualifiedName parent : parents(table)) {
                schema.table(parent).ifPresent(each -> columns.putAll(columns(each, seen)));
            }
        }
        table.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** The table nearest above one that says a column itself. */
    Optional<QualifiedName> originOf(Table table, String column) {
        return originOf(table, column, new HashSet<>());
    }

    private Optional<QualifiedName> originOf(Table table, String column, Set<QualifiedName> seen) {
        if (!seen.add(table.name())) {
            return Optional.empty();
        }
        for (QualifiedName name : parents(table)) {
            Optional<Table> parent = schema.table(name);
            if (parent.flatMap(each -> each.column(column)).isPresent()) {
                return Optional.of(name);
            }
            Optional<QualifiedName> further = parent.flatMap(each -> originOf(each, column, seen));
            if (further.isPresent()) {
                return further;
            }
        }
        return Optional.empty();
    }
}
