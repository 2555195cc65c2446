package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.ForeignKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads foreign keys. */
final class ForeignKeyReader {

    private final CatalogSpelling spelling;
    private final CatalogScope scope;

    ForeignKeyReader(CatalogSpelling spelling, CatalogScope scope) {
        this.spelling = spelling;
        this.scope = scope;
    }

    private record Row(String table, ForeignKey key) {}

    /** Reads the foreign keys of all tables, by table and by name. */
    Map<String, List<ForeignKey>> read(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema,"
                        + " k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule FROM"
                        + " information_schema.key_column_usage k JOIN information_schema.referential_constraints r ON"
                        + " r.constraint_schema = k.constraint_schema AND r.table_name = k.table_name AND"
                        + " r.constraint_name = k.constraint_name WHERE "
                        + scope.condition("k.table_schema", "k.table_name") + " AND "
                        + scope.condition("r.constraint_schema", "r.table_name")
                        + " AND k.referenced_table_name IS NOT NULL "
                        + "ORDER BY k.table_name, k.constraint_name, k.ordinal_position",
                twice(scope.parameters()));
        Map<String, Map<String, ForeignKey>> byTable = new LinkedHashMap<>();
        for (Row row : query.read(connection, this::row)) {
            byTable.computeIfAbsent(row.table(), ignored -> new LinkedHashMap<>())
                    .merge(String.valueOf(row.key().name()), row.key(), ForeignKeyReader::joined);
        }
        Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();
        byTable.forEach((table, found) -> keys.put(table, List.copyOf(found.values())));
        return keys;
    }

    private Row row(ResultSet row) throws SQLException {
        ForeignKey key = ForeignKey.of(
                        row.getString(2),
                        List.of(row.getString(3)),
                        scope.name(row.getString(4), row.getString(5)),
                        List.of(row.getString(6)))
                .withOnDelete(spelling.action(row.getString(7)))
                .withOnUpdate(spelling.action(row.getString(8)));
        return new Row(row.getString(1), key);
    }

    /** One column more of the same key. */
    private static ForeignKey joined(ForeignKey key, ForeignKey next) {
        List<String> referenced = new ArrayList<>(key.referencedColumns());
        referenced.addAll(next.referencedColumns());
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(next.columns());
        return new ForeignKey(
                key.name(),
                columns,
                key.referencedTable(),
                referenced,
                key.onDelete(),
                key.onUpdate(),
                key.match(),
                key.deferrability(),
                key.validated());
    }

    private static List<String> twice(List<String> parameters) {
        List<String> both = new ArrayList<>(parameters);
        both.addAll(parameters);
        return both;
    }
}
