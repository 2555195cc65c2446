package dev.aludel.dialect.postgres;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts tables together. A partition is part of the table it belongs to and no table of its own. */
final class TableReader {

    private static final String TABLES = """
        SELECT c.oid, n.nspname, c.relname, c.relpersistence = 'u' AS unlogged,
               pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
               CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
        """;

    private final Catalog catalog;
    private final Map<Long, List<Column>> columns;
    private final Map<Long, List<Constraint>> constraints;
    private final Map<Long, IndexReader.Found> indexes;

    TableReader(
            Catalog catalog,
            PostgresTypeReader types,
            Map<Long, IndexReader.Found> indexes,
            PostgresDefinitions definitions)
            throws SQLException {
        this.catalog = catalog;
        this.columns = ColumnReader.read(catalog, types);
        this.indexes = indexes;
        this.constraints = new ConstraintReader(catalog, indexes, definitions).read();
    }

    List<Table> read() throws SQLException {
        return catalog.ask(TABLES, this::table).stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    private Table table(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        return new Table(
                catalog.name(row, "nspname", "relname"),
                columns.getOrDefault(oid, List.of()),
                constraints.getOrDefault(oid, List.of()),
                IndexReader.of(indexes, oid),
                row.getString("comment"),
                TableOptions.NONE
                        .withUnlogged(row.getBoolean("unlogged"))
                        .withPartitionBy(row.getString("partition_by")));
    }
}
