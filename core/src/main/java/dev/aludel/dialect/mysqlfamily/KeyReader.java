package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.TableDetails.KeyDetails;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads primary keys, unique keys and indexes. A unique index and a unique constraint are one thing here: it is read as a
 * constraint when a constraint can say all of it, else (prefix lengths, descending keys, expressions, a comment, a method)
 * as a unique index.
 */
final class KeyReader {

    private static final Set<String> SPECIAL_METHODS = Set.of("fulltext", "spatial", "vector");

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

    /** One part of a key. */
    record Row(
            String table,
            String index,
            boolean unique,
            String method,
            String comment,
            boolean visible,
            IndexElement element) {}

    /** Reads the parts of the keys of all tables, by table and by name. */
    Map<String, Map<String, List<Row>>> read(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, index_name, non_unique, index_type, index_comment, column_name, collation,"
                        + " sub_part, "
                        + spelling.keyExpression() + ", " + spelling.keyVisible()
                        + " FROM information_schema.statistics WHERE "
                        + scope.condition("table_schema", "table_name")
                        + " ORDER BY table_name, index_name, seq_in_index",
                scope.parameters());
        Map<String, Map<String, List<Row>>> byTable = new LinkedHashMap<>();
        for (Row row : query.read(connection, this::row)) {
            byTable.computeIfAbsent(row.table(), ignored -> new LinkedHashMap<>())
                    .computeIfAbsent(row.index(), ignored -> new ArrayList<>())
                    .add(row);
        }
        return byTable;
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
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getInt(3) == 0,
                method,
                row.getString(5),
                row.getInt(10) == 1,
                element);
    }

    /**
     * Puts the parts of a table's keys together.
     *
     * @param byName the parts by the keys' names
     * @param details what is told besides; the keys come in its order
     */
    static Keys keys(Map<String, List<Row>> byName, TableDetails details) {
        List<Constraint> primary = new ArrayList<>();
        List<Constraint> unique = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (String name : names(byName, details)) {
            Key key = new Key(name, Objects.requireNonNull(byName.get(name)), details);
            if (name.equals("PRIMARY")) {
                primary.add(key.primary());
            } else if (key.isPlainUnique()) {
                unique.add(key.unique());
            } else {
                indexes.add(key.index());
            }
        }
        primary.addAll(unique);
        return new Keys(primary, indexes);
    }

    private static Set<String> names(Map<String, List<Row>> byName, TableDetails details) {
        Set<String> names = new LinkedHashSet<>(details.keys().keySet());
        names.retainAll(byName.keySet());
        names.addAll(byName.keySet());
        return names;
    }

    /** A key as a whole. */
    private record Key(String name, List<Row> rows, TableDetails table) {

        private KeyDetails details() {
            return table.keys().getOrDefault(name, KeyDetails.NONE);
        }

        private Row first() {
            return rows.getFirst();
        }

        private boolean isKnown() {
            return table.keys().containsKey(name);
        }

        PrimaryKey primary() {
            Map<String, String> storage = new LinkedHashMap<>();
            if (details().period() == null && !rows.stream().allMatch(Key::isWhole)) {
                storage.put(
                        KeyText.PARTS,
                        KeyText.parts(rows.stream().map(Row::element).toList()));
            }
            if (details().using() != null) {
                storage.put(KeyText.USING, details().using());
            }
            storage.putAll(details().options());
            if (!first().comment().isEmpty()) {
                storage.put(KeyText.COMMENT, first().comment());
            }
            return new PrimaryKey(name, columns())
                    .withOptions(KeyOptions.NONE
                            .withStorage(storage)
                            .withWithoutOverlaps(details().period() != null));
        }

        UniqueConstraint unique() {
            return UniqueConstraint.of(name, columns())
                    .withOptions(KeyOptions.NONE.withWithoutOverlaps(details().period() != null));
        }

        boolean isPlainUnique() {
            boolean usual =
                    isKnown() ? details().using() == null : first().method().equals("btree");
            return first().unique()
                    && usual
                    && (details().period() != null || rows.stream().allMatch(Key::isWhole))
                    && first().comment().isEmpty()
                    && storage().isEmpty();
        }

        private static boolean isWhole(Row row) {
            IndexElement element = row.element();
            return element.column() != null && element.prefixLength() == null && !element.descending();
        }

        /** The server writes the two columns of a period in the place of its name. */
        private List<String> columns() {
            List<String> columns = new ArrayList<>();
            rows.forEach(row -> columns.add(Objects.requireNonNull(row.element().column(), "a key of whole columns")));
            String period = details().period();
            if (period != null && columns.size() > 2) {
                columns.removeLast();
                columns.removeLast();
                columns.add(period);
            }
            return columns;
        }

        private Map<String, String> storage() {
            Map<String, String> storage = new LinkedHashMap<>(details().options());
            if (!first().visible()) {
                storage.put("INVISIBLE", "");
            }
            return storage;
        }

        Index index() {
            return Index.of(name, rows.stream().map(Row::element).toList())
                    .withUnique(first().unique())
                    .withMethod(method())
                    .withStorage(storage())
                    .withComment(first().comment().isEmpty() ? null : first().comment());
        }

        private @Nullable String method() {
            if (SPECIAL_METHODS.contains(first().method())) {
                return first().method();
            }
            String using = details().using();
            if (isKnown()) {
                return using == null ? null : using.toLowerCase(Locale.ROOT);
            }
            return first().method().equals("btree") ? null : first().method();
        }
    }
}
