package dev.aludel.dialect.postgres;

import dev.aludel.dialect.TableStatistics;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sizes from pg_class, where reltuples is -1 until the table is first vacuumed or analysed (manual 53.11). */
final class PostgresStatistics implements TableStatistics {

    private static final String SIZES = """
        SELECT n.nspname, c.relname, c.reltuples::bigint, pg_catalog.pg_total_relation_size(c.oid)
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm')
          AND n.nspname = ANY (CASE WHEN cardinality(?) = 0 THEN ARRAY[pg_catalog.current_schema()::text] ELSE ? END)
        """;

    @Override
    public Map<QualifiedName, TableSize> read(Connection connection, List<String> schemas) throws SQLException {
        Map<QualifiedName, TableSize> sizes = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            statement.setArray(2, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String schema = schemas.isEmpty() ? null : rows.getString(1);
                    sizes.put(
                            new QualifiedName(schema, rows.getString(2)),
                            new TableSize(rows.getLong(3), rows.getLong(4)));
                }
            }
        }
        return sizes;
    }
}
