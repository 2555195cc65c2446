package dev.aludel.it.autogenerate;

import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row in each table, which has to be there as long as the table is, with the values of all columns that stay. */
final class Rows {

    private final Samples samples;
    private final Schema from;
    private final Schema to;

    Rows(Samples samples, Schema from, Schema to) {
        this.samples = samples;
        this.from = from;
        this.to = to;
    }

    void insert(LiveSchema live) throws SQLException {
        for (String statement : samples.unguarded(true)) {
            live.execute(statement);
        }
        for (Table table : from.tables()) {
            List<Column> columns = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .toList();
            String names = columns.stream()
                    .map(column -> samples.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            String values = columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "));
            live.execute("INSERT INTO " + samples.quoted(table.name().name()) + " (" + names + ")"
                    + samples.overriding() + " VALUES (" + values + ")");
        }
        for (String statement : samples.unguarded(false)) {
            live.execute(statement);
        }
    }

    /** A reference is to a row that is there on either side, or to none. */
    private String value(Table table, Column column) {
        if (!column.name().startsWith("r")) {
            return samples.value(column);
        }
        boolean there = references(from, table.name(), column.name()).stream().allMatch(this::isOnBothSides)
                && references(to, table.name(), column.name()).stream().allMatch(this::isOnBothSides);
        return there ? "1" : "NULL";
    }

    private static List<QualifiedName> references(Schema schema, QualifiedName table, String column) {
        return schema.table(table).stream()
                .flatMap(each -> each.constraintsOf(ForeignKey.class).stream())
                .filter(key -> key.columns().contains(column))
                .map(ForeignKey::referencedTable)
                .toList();
    }

    private boolean isOnBothSides(QualifiedName table) {
        return from.table(table).isPresent() && to.table(table).isPresent();
    }

    /** What is in the tables and columns that both sides have and compute on neither. */
    Map<String, @Nullable String> shared(LiveSchema live) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (Table table : from.tables()) {
            Table other = to.table(table.name()).orElse(null);
            if (other == null) {
                continue;
            }
            List<String> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                Column same = other.column(column.name()).orElse(null);
                if (same != null && same.generated() == null && column.generated() == null) {
                    columns.add(column.name());
                }
            }
            String list = columns.stream().map(samples::quoted).collect(Collectors.joining(", "));
            List<List<@Nullable String>> rows = live.rows("SELECT " + (list.isEmpty() ? "1" : list) + " FROM "
                    + samples.quoted(table.name().name()));
            values.put(table.name() + " rows", String.valueOf(rows.size()));
            for (List<@Nullable String> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    values.put(table.name() + "." + columns.get(i), canonical(columns.get(i), row.get(i)));
                }
            }
        }
        return values;
    }

    /** The value whatever the type is that it has by now. */
    private static @Nullable String canonical(String column, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (column.charAt(0)) {
            case 'n', 't', 'i', 'r' ->
                new BigDecimal(value.strip()).stripTrailingZeros().toPlainString();
            case 'd' -> value.substring(0, Math.min(10, value.length()));
            case 'j' -> value.replace(" ", "");
            default -> value;
        };
    }
}
