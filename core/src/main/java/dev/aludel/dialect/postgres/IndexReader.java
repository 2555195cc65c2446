package dev.aludel.dialect.postgres;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.IndexElement.NullsOrder;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of all tables in one question, those that belong to constraints included. */
final class IndexReader {

    private static final int FIRST_WITH_NULLS_NOT_DISTINCT = 150000;
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /**
     * One row for each key; the vectors of pg_index count from 0. An index of a partitioned table that not all partitions
     * share is a native object.
     */
    private static final String INDEXES = """
        SELECT i.indexrelid, i.indrelid, n.nspname, c.relname AS table_name, ic.relname, i.indisunique, am.amname, i.indisvalid, ic.reloptions,
               {nulls_not_distinct} AS nulls_not_distinct,
               pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
               pg_catalog.obj_description(i.indexrelid, 'pg_class') AS comment,
               EXISTS (SELECT FROM pg_catalog.pg_constraint k
                   WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS owned,
               i.indisprimary, i.indisexclusion,
               EXISTS (SELECT FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index p ON p.indexrelid = h.inhparent
                   WHERE h.inhrelid = i.indexrelid AND p.indisvalid) AS inherited,
               key.place > i.indnkeyatts AS included,
               a.attname,
               pg_catalog.pg_get_indexdef(i.indexrelid, key.place, false) AS expression,
               i.indoption[key.place - 1] AS options,
               CASE WHEN NOT oc.opcdefault OR ia.attoptions IS NOT NULL
                         OR EXISTS (SELECT FROM pg_catalog.pg_opclass o WHERE o.opcmethod = oc.opcmethod
                             AND o.opcdefault AND o.opcintype = a.atttypid AND o.oid <> oc.oid)
                    THEN CASE WHEN pg_catalog.pg_opclass_is_visible(oc.oid) THEN ''
                              ELSE pg_catalog.quote_ident(ocn.nspname) || '.' END
                         || pg_catalog.quote_ident(oc.opcname)
                         || coalesce('(' || pg_catalog.array_to_string(ia.attoptions, ', ') || ')', '')
                    END AS operator_class,
               CASE WHEN co.oid <> coalesce(a.attcollation, kt.typcollation) THEN
                   CASE WHEN cn.nspname = 'pg_catalog' OR pg_catalog.pg_collation_is_visible(co.oid)
                        THEN co.collname
                        ELSE cn.nspname || '."' || co.collname || '"' END END AS collation
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_catalog.pg_am am ON am.oid = ic.relam
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p', 'm')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL pg_catalog.generate_series(1, i.indnatts::integer) AS key (place)
        JOIN pg_catalog.pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = key.place
        JOIN pg_catalog.pg_type kt ON kt.oid = ia.atttypid
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[key.place - 1]
            AND a.attnum <> 0
        LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[key.place - 1]
        LEFT JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
        LEFT JOIN pg_catalog.pg_collation co ON co.oid = i.indcollation[key.place - 1]
        LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
        WHERE n.nspname = ANY (?) AND (i.indisvalid OR ic.relkind <> 'I' OR EXISTS (
            SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid))
        ORDER BY ic.relname COLLATE "C", i.indexrelid, key.place
        """;

    /**
     * An index and where it belongs.
     *
     * @param table object id of its table
     * @param owned whether a constraint owns it
     * @param inherited whether it is the part of a partitioned table's index for one partition
     * @param suffix how the server would end its name
     * @param index the index
     */
    record Found(long table, boolean owned, boolean inherited, String suffix, Index index) {

        /**
         * Whether the server would choose its name by itself when a partition gets it (ChooseIndexName): the table, the
         * columns, and what it is. A comment or an expression is more than the server could know.
         */
        boolean hasUsualName(String tableName) {
            boolean columnsAlone = index.elements().stream().allMatch(key -> key.column() != null);
            String columns = Stream.concat(
                            index.elements().stream().map(key -> String.valueOf(key.column())),
                            index.include().stream())
                    .collect(Collectors.joining("_"));
            String usual = suffix.equals("pkey") ? tableName + "_pkey" : tableName + "_" + columns + "_" + suffix;
            return columnsAlone && index.comment() == null && index.name().equals(usual);
        }

        private Found joined(Found next) {
            return new Found(table, owned, inherited, suffix, IndexReader.joined(index, next.index));
        }
    }

    private IndexReader() {}

    /**
     * The indexes of one table or materialised view that no constraint owns.
     *
     * @param indexes all indexes
     * @param table object id of the table
     * @param tableName its name
     */
    static List<Index> of(Map<Long, Found> indexes, long table, String tableName) {
        return indexes.values().stream()
                .filter(found -> found.table() == table && !found.owned())
                .filter(found -> !found.inherited() || !found.hasUsualName(tableName))
                .map(Found::index)
                .toList();
    }

    /** The indexes by their object ids, by name. */
    static Map<Long, Found> read(Catalog catalog, ObjectIds ids) throws SQLException {
        String nulls = catalog.version() >= FIRST_WITH_NULLS_NOT_DISTINCT ? "i.indnullsnotdistinct" : "false";
        Map<Long, Found> indexes = new LinkedHashMap<>();
        catalog.ask(INDEXES.replace("{nulls_not_distinct}", nulls), row -> {
            register(catalog, row, ids);
            return indexes.merge(row.getLong("indexrelid"), first(row), Found::joined);
        });
        return indexes;
    }

    /** The index of a constraint is part of it. */
    private static void register(Catalog catalog, ResultSet row, ObjectIds ids) throws SQLException {
        if (!row.getBoolean("owned")) {
            QualifiedName table = catalog.name(row, "nspname", "table_name");
            ids.add(
                    "pg_class",
                    row.getLong("indexrelid"),
                    new ObjectReference(ObjectReference.Kind.INDEX, table, row.getString("relname")));
        }
    }

    /** An index of one row, with its one key or, after the keys, its one included column. */
    private static Found first(ResultSet row) throws SQLException {
        boolean included = row.getBoolean("included");
        String method = row.getString("amname");
        String predicate = row.getString("predicate");
        Index index = new Index(
                row.getString("relname"),
                List.of(included ? IndexElement.column(row.getString("attname")) : element(row)),
                row.getBoolean("indisunique"),
                method.equals("btree") ? null : method,
                included ? List.of(row.getString("attname")) : List.of(),
                predicate == null ? null : Catalog.bare(predicate),
                row.getBoolean("nulls_not_distinct"),
                Catalog.options(row, "reloptions"),
                row.getString("comment"),
                row.getBoolean("indisvalid"));
        return new Found(
                row.getLong("indrelid"), row.getBoolean("owned"), row.getBoolean("inherited"), suffix(row), index);
    }

    private static String suffix(ResultSet row) throws SQLException {
        if (row.getBoolean("indisprimary")) {
            return "pkey";
        }
        if (row.getBoolean("indisexclusion")) {
            return "excl";
        }
        return row.getBoolean("owned") ? "key" : "idx";
    }

    private static Index joined(Index sofar, Index next) {
        if (!next.include().isEmpty()) {
            return sofar.withInclude(followed(sofar.include(), next.include()));
        }
        return sofar.withElements(followed(sofar.elements(), next.elements()));
    }

    private static <T> List<T> followed(List<T> first, List<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static IndexElement element(ResultSet row) throws SQLException {
        String column = row.getString("attname");
        int options = row.getInt("options");
        boolean descending = (options & DESCENDING) != 0;
        return new IndexElement(
                column,
                column == null ? Catalog.bare(row.getString("expression")) : null,
                descending,
                nulls(descending, (options & NULLS_FIRST) != 0),
                row.getString("operator_class"),
                row.getString("collation"),
                null);
    }

    /** NULLs are larger than all values (manual, CREATE INDEX): last upwards, first downwards, if nothing is said. */
    private static @Nullable NullsOrder nulls(boolean descending, boolean first) {
        if (descending == first) {
            return null;
        }
        return first ? NullsOrder.FIRST : NullsOrder.LAST;
    }
}
