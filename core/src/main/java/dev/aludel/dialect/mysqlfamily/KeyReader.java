package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads primary keys, unique keys and indexes. A unique index and a unique constraint are one thing here: it is read as a
 * constraint when a constraint can say all of it, else (prefix lengths, descending keys, expressions, a comment) as a
 * unique index.
 */
final class KeyReader {

    private final CatalogSpelling spelling;
    private final CatalogScope scope;

    KeyReader(CatalogSpelling spelling, CatalogScope scope) {
        this.spelling = spelling;
        this.scope = scope;
    }

    /** The keys of one table. */
    record Keys(List<Constraint> constraints, List<Index> indexes) {

        static final Keys NONE = new Keys(List.of(), List.of());
    }

    private record Row(
            String table, String index, boolean unique, String method, String comment, IndexElement element) {}

    /** Reads the keys of all tables, by table. */
    Map<String, Keys> read(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, index_name, non_unique, index_type, index_comment, column_name, collation,"
                        + " sub_part, "
                        + spelling.keyExpression() + " FROM information_schema.statistics WHERE "
                        + scope.condition("table_schema", "table_name")
                        + " ORDER BY table_name, index_name, seq_in_index",
                scope.parameters());
        Map<String, Map<String, List<Row>>> byTable = new LinkedHashMap<>();
        for (Row row : query.read(connection, this::row)) {
            byTable.computeIfAbsent(row.table(), ignored -> new LinkedHashMap<>())
                    .computeIfAbsent(row.index(), ignored -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Keys> keys = new LinkedHashMap<>();
        byTable.forEach((table, indexes) -> keys.put(table, keys(indexes)));
        return keys;
    }

    private Row row(ResultSet row) throws SQLException {
        String method = row.getString(4).toLowerCase(Locale.ROOT);
        @Nullable String column = row.getString(6);
        @Nullable String expression = row.getString(9);
        IndexElement element = column == null
                ? IndexElement.expression(
                        scope.expression(spelling.expression(Objects.requireNonNull(expression, "an index key"))))
                : IndexElement.column(column);
        int length = row.getInt(8);
        if (length > 0 && !method.equals("spatial")) {
            element = element.withPrefixLength(length);
        }
        if ("D".equals(row.getString(7))) {
            element = element.desc();
        }
        return new Row(row.getString(1), row.getString(2), row.getInt(3) == 0, method, row.getString(5), element);
    }

    private static Keys keys(Map<String, List<Row>> byName) {
        List<Constraint> primary = new ArrayList<>();
        List<Constraint> unique = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        byName.forEach((name, rows) -> {
            if (name.equals("PRIMARY")) {
                primary.add(new PrimaryKey(name, columns(rows)));
                return;
            }
            if (rows.stream().allMatch(KeyReader::isPlainUnique)) {
                unique.add(UniqueConstraint.of(name, columns(rows)));
                return;
            }
            indexes.add(index(name, rows));
        });
        primary.addAll(unique);
        return new Keys(primary, indexes);
    }

    private static boolean isPlainUnique(Row row) {
        IndexElement element = row.element();
        boolean plain = element.column() != null && element.prefixLength() == null && !element.descending();
        return row.unique()
                && plain
                && row.method().equals("btree")
                && row.comment().isEmpty();
    }

    private static List<String> columns(List<Row> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.element().column(), "a key of whole columns"))
                .toList();
    }

    private static Index index(String name, List<Row> rows) {
        Row first = rows.getFirst();
        return Index.of(name, rows.stream().map(Row::element).toList())
                .withUnique(first.unique())
                .withMethod(first.method().equals("btree") ? null : first.method())
                .withComment(first.comment().isEmpty() ? null : first.comment());
    }
}
