package dev.aludel.dialect.mysqlfamily;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how tables are partitioned, as it is written after {@code PARTITION BY}. */
final class PartitionReader {

    private final CatalogScope scope;

    PartitionReader(CatalogScope scope) {
        this.scope = scope;
    }

    private record Row(
            String table,
            String name,
            @Nullable String subpartition,
            String method,
            @Nullable String expression,
            @Nullable String subMethod,
            @Nullable String subExpression,
            @Nullable String description) {}

    /** Reads the partitioning of all partitioned tables, by table. */
    Map<String, String> read(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, partition_name, subpartition_name, partition_method, partition_expression, "
                        + "subpartition_method, subpartition_expression, partition_description "
                        + "FROM information_schema.partitions WHERE " + scope.condition("table_schema", "table_name")
                        + " AND partition_method IS NOT NULL "
                        + "ORDER BY table_name, partition_ordinal_position, subpartition_ordinal_position",
                scope.parameters());
        Map<String, List<Row>> byTable = new LinkedHashMap<>();
        for (Row row : query.read(connection, PartitionReader::row)) {
            byTable.computeIfAbsent(row.table(), ignored -> new ArrayList<>()).add(row);
        }
        Map<String, String> partitioning = new LinkedHashMap<>();
        byTable.forEach((table, rows) -> partitioning.put(table, scope.expression(text(rows))));
        return partitioning;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static String text(List<Row> rows) {
        Row first = rows.getFirst();
        Map<String, String> partitions = new LinkedHashMap<>();
        Set<String> subpartitions = new LinkedHashSet<>();
        for (Row row : rows) {
            partitions.put(row.name(), values(row));
            if (row.name().equals(first.name()) && row.subpartition() != null) {
                subpartitions.add(row.subpartition());
            }
        }
        String sub = first.subMethod() == null
                ? ""
                : " SUBPARTITION BY " + first.subMethod() + " ("
                        + Objects.requireNonNullElse(first.subExpression(), "") + ") SUBPARTITIONS "
                        + subpartitions.size();
        return first.method() + " (" + Objects.requireNonNullElse(first.expression(), "") + ")" + sub
                + list(first.method(), partitions);
    }

    private static String list(String method, Map<String, String> partitions) {
        boolean counted = method.endsWith("HASH") || method.endsWith("KEY");
        if (counted && usualNames(partitions.keySet())) {
            return " PARTITIONS " + partitions.size();
        }
        return partitions.entrySet().stream()
                .map(partition -> "PARTITION `" + partition.getKey().replace("`", "``") + "`" + partition.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static boolean usualNames(Set<String> names) {
        int number = 0;
        for (String name : names) {
            if (!name.equals("p" + number)) {
                return false;
            }
            number++;
        }
        return true;
    }

    private static String values(Row row) {
        if (row.description() == null) {
            return "";
        }
        if (row.method().startsWith("LIST")) {
            return row.description().equals("DEFAULT") ? " DEFAULT" : " VALUES IN (" + row.description() + ")";
        }
        if (row.method().startsWith("RANGE")) {
            boolean open = row.method().equals("RANGE") && row.description().equals("MAXVALUE");
            return " VALUES LESS THAN " + (open ? "MAXVALUE" : "(" + row.description() + ")");
        }
        return " " + row.description();
    }
}
