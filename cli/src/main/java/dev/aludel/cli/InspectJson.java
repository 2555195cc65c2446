package dev.aludel.cli;

import dev.aludel.command.InspectResult;
import dev.aludel.command.InspectResult.Relation;
import dev.aludel.command.TableInspection;
import dev.aludel.lint.RowCount;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what there is in a database into JSON. */
final class InspectJson {

    private InspectJson() {}

    static Map<String, @Nullable Object> all(InspectResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", result.database());
        json.put("server", result.server());
        json.put("tables", result.tables().stream().map(InspectJson::relation).toList());
        return json;
    }

    private static Map<String, @Nullable Object> relation(Relation relation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", relation.name().toString());
        json.put("kind", relation.kind());
        json.put("columns", relation.columns() < 0 ? null : relation.columns());
        rows(json, relation.rows());
        json.put("bytes", relation.bytes() < 0 ? null : relation.bytes());
        json.put("comment", relation.comment());
        return json;
    }

    private static void rows(Map<String, @Nullable Object> json, @Nullable RowCount rows) {
        json.put("rows", rows == null ? null : rows.rows());
        json.put("rowsExact", rows == null ? null : rows.precision() == RowCount.Precision.EXACT);
    }

    static Map<String, @Nullable Object> table(TableInspection inspection) {
        Table table = inspection.table();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", inspection.database());
        json.put("name", table.name().toString());
        json.put("comment", table.comment());
        rows(json, inspection.rows());
        json.put("bytes", inspection.bytes() < 0 ? null : inspection.bytes());
        json.put(
                "columns",
                table.columns().stream()
                        .map(column -> column(column, inspection))
                        .toList());
        json.put(
                "constraints",
                table.constraints().stream().map(InspectPrinter::words).toList());
        json.put("indexes", table.indexes().stream().map(InspectPrinter::words).toList());
        json.put(
                "triggers",
                inspection.triggers().stream().map(trigger -> trigger.name()).toList());
        json.put(
                "referredToBy",
                inspection.referrers().stream()
                        .map(referrer -> referrer.table().toString())
                        .toList());
        json.put(
                "sample",
                inspection.sample().stream().map(OrphansCommand::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> column(Column column, TableInspection inspection) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", inspection.types().get(column.name()));
        json.put("nullable", column.nullable());
        json.put("default", inspection.defaults().get(column.name()));
        json.put("comment", column.comment());
        return json;
    }
}
