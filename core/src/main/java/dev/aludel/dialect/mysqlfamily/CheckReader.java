package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads check constraints, and tells those apart with which MariaDB says that a column is JSON. */
final class CheckReader {

    private final CatalogSpelling spelling;
    private final CatalogScope scope;

    CheckReader(CatalogSpelling spelling, CatalogScope scope) {
        this.spelling = spelling;
        this.scope = scope;
    }

    /**
     * What was found.
     *
     * @param byTable the constraints of each table
     * @param json the checks of columns that may hold JSON, by {@code table.column}
     */
    record Checks(Map<String, List<CheckConstraint>> byTable, Map<String, CheckConstraint> json) {

        /** The constraints of a table, which a check is if its column is no JSON after all. */
        List<CheckConstraint> of(String table, List<Column> columns) {
            List<CheckConstraint> found = new ArrayList<>();
            for (Column column : columns) {
                CheckConstraint check = json.get(table + "." + column.name());
                if (check != null && !(column.type() instanceof SqlType.Json)) {
                    found.add(check);
                }
            }
            found.addAll(byTable.getOrDefault(table, List.of()));
            return found;
        }
    }

    private record Row(String table, CheckConstraint check, boolean ofColumn) {}

    Checks read(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                spelling.checks(scope.condition("c.constraint_schema", "t.table_name")) + " ORDER BY 1, 2",
                scope.parameters());
        Map<String, List<CheckConstraint>> byTable = new LinkedHashMap<>();
        Map<String, CheckConstraint> json = new HashMap<>();
        for (Row row : query.read(connection, this::row)) {
            if (row.ofColumn() && isJson(row.check())) {
                json.put(row.table() + "." + row.check().name(), row.check());
                continue;
            }
            byTable.computeIfAbsent(row.table(), ignored -> new ArrayList<>()).add(row.check());
        }
        return new Checks(byTable, json);
    }

    private Row row(ResultSet row) throws SQLException {
        CheckConstraint check = new CheckConstraint(
                row.getString(2), scope.expression(spelling.expression(row.getString(3))), true, row.getInt(4) == 1);
        return new Row(row.getString(1), check, row.getInt(5) == 1);
    }

    /** The check that MariaDB adds to a column declared as JSON (MariaDB manual, JSON Data Type). */
    private static boolean isJson(CheckConstraint check) {
        String column = String.valueOf(check.name()).replace("`", "``");
        return check.expression().equals("json_valid(`" + column + "`)");
    }
}
