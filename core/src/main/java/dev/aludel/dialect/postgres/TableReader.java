package dev.aludel.dialect.postgres;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tables together. Partitions and tables that inherit are tables of their own, with what is not their own left to the
 * tables they have it from.
 */
final class TableReader {

    private static final String TABLES = """
        SELECT c.oid, n.nspname, c.relname, c.relpersistence = 'u' AS unlogged, c.reloptions,
               pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
               CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
               CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END AS of_type,
               CASE WHEN am.amname <> 'heap' THEN am.amname END AS access_method,
               t.reloptions AS toast_options,
               c.relispartition, pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
               ARRAY(SELECT h.inhparent::bigint FROM pg_catalog.pg_inherits h
                   WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents,
               ARRAY(SELECT pn.nspname::text FROM pg_catalog.pg_inherits h
                   JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                   JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
                   WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_schemas,
               ARRAY(SELECT p.relname::text FROM pg_catalog.pg_inherits h
                   JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                   WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_tables
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
        LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
        WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND {own pg_class c.oid}
        """;

    private final Catalog catalog;
    private final ObjectIds ids;
    private final Map<Long, List<ColumnReader.Found>> columns;
    private final Map<Long, List<ConstraintReader.Found>> constraints;
    private final Map<Long, IndexReader.Found> indexes;

    TableReader(
            Catalog catalog,
            PostgresTypeReader types,
            Map<Long, IndexReader.Found> indexes,
            PostgresDefinitions definitions,
            ObjectIds ids)
            throws SQLException {
        this.catalog = catalog;
        this.ids = ids;
        this.columns = ColumnReader.read(catalog, types);
        this.indexes = indexes;
        this.constraints = new ConstraintReader(catalog, indexes, definitions, ids).read();
    }

    List<Table> read() throws SQLException {
        return catalog.ask(TABLES, this::table).stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    private Table table(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        List<Column> own = columns(row, oid);
        boolean attached = row.getBoolean("relispartition") && !own.isEmpty();
        Table table = new Table(
                catalog.name(row, "nspname", "relname"),
                own,
                constraints(oid, attached),
                IndexReader.of(indexes, oid, row.getString("relname")),
                row.getString("comment"),
                options(row));
        ids.add("pg_class", oid, ObjectReference.of(table));
        return table;
    }

    /** A partition with columns of its own has to bring the checks of its table as well, to be attached. */
    private List<Constraint> constraints(long oid, boolean inheritedToo) {
        return constraints.getOrDefault(oid, List.of()).stream()
                .filter(found -> found.own() || inheritedToo)
                .map(ConstraintReader.Found::constraint)
                .toList();
    }

    private List<Column> columns(ResultSet row, long oid) throws SQLException {
        List<ColumnReader.Found> found = columns.getOrDefault(oid, List.of());
        if (row.getBoolean("relispartition") && areThoseOf(row, found)) {
            return List.of();
        }
        return found.stream()
                .filter(ColumnReader.Found::own)
                .map(ColumnReader.Found::column)
                .toList();
    }

    private boolean areThoseOf(ResultSet row, List<ColumnReader.Found> found) throws SQLException {
        long parent = ((Long[]) row.getArray("parents").getArray())[0];
        List<ColumnReader.Found> others = columns.getOrDefault(parent, List.of());
        if (others.size() != found.size()) {
            return false;
        }
        for (int place = 0; place < found.size(); place++) {
            if (!found.get(place).isTakenFrom(others.get(place))) {
                return false;
            }
        }
        return true;
    }

    private TableOptions options(ResultSet row) throws SQLException {
        List<QualifiedName> parents = parents(row);
        boolean partition = row.getBoolean("relispartition");
        return TableOptions.NONE
                .withUnlogged(row.getBoolean("unlogged"))
                .withPartitionBy(row.getString("partition_by"))
                .withPartition(partition ? new Partition(parents.getFirst(), row.getString("bound")) : null)
                .withInherits(partition ? List.of() : parents)
                .withOfType(row.getString("of_type"))
                .withAccessMethod(row.getString("access_method"))
                .withStorage(storage(row));
    }

    private List<QualifiedName> parents(ResultSet row) throws SQLException {
        List<String> schemas = Catalog.texts(row, "parent_schemas");
        List<String> tables = Catalog.texts(row, "parent_tables");
        List<QualifiedName> parents = new ArrayList<>();
        for (int place = 0; place < tables.size(); place++) {
            parents.add(catalog.name(schemas.get(place), tables.get(place)));
        }
        return parents;
    }

    private static Map<String, String> storage(ResultSet row) throws SQLException {
        Map<String, String> storage = new LinkedHashMap<>(Catalog.options(row, "reloptions"));
        Catalog.options(row, "toast_options").forEach((name, value) -> storage.put("toast." + name, value));
        return storage;
    }
}
