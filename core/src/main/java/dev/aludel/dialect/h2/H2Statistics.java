package dev.aludel.dialect.h2;

import dev.aludel.dialect.TableStatistics;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of rows from INFORMATION_SCHEMA.TABLES; to tell bytes, H2 reads the whole table. */
final class H2Statistics implements TableStatistics {

    private static final String SIZES = "SELECT TABLE_SCHEMA, TABLE_NAME, ROW_COUNT_ESTIMATE FROM"
            + " INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA IN";

    @Override
    public Map<QualifiedName, TableSize> read(Connection connection, List<String> schemas) throws SQLException {
        H2Catalog catalog = H2Catalog.of(connection, schemas);
        Map<QualifiedName, TableSize> sizes = new TreeMap<>();
        catalog.ask(
                SIZES,
                "",
                row -> sizes.put(
                        catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                        new TableSize(row.getLong("ROW_COUNT_ESTIMATE"), -1)));
        return sizes;
    }
}
