package dev.aludel.dialect.h2;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of all tables and materialised views in two questions; those that H2 made for keys are left out. */
final class H2IndexReader {

    private static final String INDEXES =
            "SELECT * FROM INFORMATION_SCHEMA.INDEXES WHERE NOT IS_GENERATED" + " AND TABLE_SCHEMA IN";
    private static final String COLUMNS = "SELECT * FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA IN";

    private record Key(String schema, String table, String index) {}

    private record KeyColumn(IndexElement element, boolean unique) {}

    private final H2Catalog catalog;
    private final Map<Key, List<KeyColumn>> columns = new HashMap<>();
    private final Map<QualifiedName, List<Index>> indexes = new HashMap<>();
    private final List<NativeObject> natives = new ArrayList<>();

    private H2IndexReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    static H2IndexReader read(H2Catalog catalog) throws SQLException {
        H2IndexReader reader = new H2IndexReader(catalog);
        catalog.ask(COLUMNS, "ORDER BY ORDINAL_POSITION", reader::takeColumn);
        catalog.ask(INDEXES, "ORDER BY INDEX_NAME", reader::take);
        return reader;
    }

    /** The indexes of a table or materialised view, by name. */
    List<Index> of(QualifiedName table) {
        return indexes.getOrDefault(table, List.of());
    }

    /** Unique indexes of a form the model has no word for. */
    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"), row.getString("INDEX_NAME"));
    }

    private Key takeColumn(ResultSet row) throws SQLException {
        Key key = key(row);
        boolean descending = "DESC".equals(row.getString("ORDERING_SPECIFICATION"));
        IndexElement element = new IndexElement(
                catalog.name(row.getString("COLUMN_NAME")),
                null,
                descending,
                nulls(row.getString("NULL_ORDERING"), descending),
                null,
                null,
                null);
        columns.computeIfAbsent(key, added -> new ArrayList<>())
                .add(new KeyColumn(element, row.getBoolean("IS_UNIQUE")));
        return key;
    }

    /** The order H2 writes out where none was said is none (manual, SET DEFAULT_NULL_ORDERING). */
    private IndexElement.@Nullable NullsOrder nulls(@Nullable String order, boolean descending) {
        if (order == null) {
            return null;
        }
        IndexElement.NullsOrder nulls = IndexElement.NullsOrder.valueOf(order);
        boolean usual = catalog.nullsLow() && (nulls == IndexElement.NullsOrder.FIRST) != descending;
        return usual ? null : nulls;
    }

    private Key take(ResultSet row) throws SQLException {
        Key key = key(row);
        QualifiedName table = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
        Index index = index(row, columns.getOrDefault(key, List.of()));
        if ("ALL".equals(H2Catalog.text(row, "NULLS_DISTINCT"))) {
            natives.add(allDistinct(table, index));
        } else {
            indexes.computeIfAbsent(table, added -> new ArrayList<>()).add(index);
        }
        return key;
    }

    private Index index(ResultSet row, List<KeyColumn> keyColumns) throws SQLException {
        String kind = row.getString("INDEX_TYPE_NAME");
        boolean unique = kind.startsWith("UNIQUE");
        List<IndexElement> elements = new ArrayList<>();
        List<String> include = new ArrayList<>();
        for (KeyColumn column : keyColumns) {
            if (unique && !column.unique()) {
                include.add(String.valueOf(column.element().column()));
            } else {
                elements.add(column.element());
            }
        }
        return Index.of(catalog.name(row.getString("INDEX_NAME")), elements)
                .withUnique(unique)
                .withInclude(include)
                .withMethod(kind.contains("HASH") ? "hash" : kind.contains("SPATIAL") ? "spatial" : null)
                .withNullsNotDistinct("NO".equals(H2Catalog.text(row, "NULLS_DISTINCT")))
                .withComment(row.getString("REMARKS"));
    }

    private static NativeObject allDistinct(QualifiedName table, Index index) {
        QualifiedName name = table.sibling(index.name());
        String quoted = H2Identifiers.INSTANCE.quoted(name);
        String kind = "hash".equals(index.method()) ? "HASH " : "";
        return new NativeObject(
                "unique index",
                name,
                table,
                List.of("CREATE UNIQUE NULLS ALL DISTINCT " + kind + "INDEX " + quoted + " ON "
                        + H2Identifiers.INSTANCE.quoted(table) + " " + new H2Definitions().indexKeys(index)),
                List.of("DROP INDEX " + quoted));
    }
}
