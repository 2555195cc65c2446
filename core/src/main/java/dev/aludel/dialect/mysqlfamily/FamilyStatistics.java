package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.TableStatistics;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sizes from information_schema.tables; what InnoDB says there of rows is an estimate (manual, SHOW TABLE STATUS). */
public final class FamilyStatistics implements TableStatistics {

    private static final String SIZES = """
        SELECT table_name, table_rows, data_length + index_length
        FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema = COALESCE(?, DATABASE())
        """;

    /** Makes a reader. */
    public FamilyStatistics() {}

    @Override
    public Map<QualifiedName, TableSize> read(Connection connection, List<String> schemas) throws SQLException {
        Map<QualifiedName, TableSize> sizes = new TreeMap<>();
        if (schemas.isEmpty()) {
            read(connection, null, sizes);
        }
        for (String schema : schemas) {
            read(connection, schema, sizes);
        }
        return sizes;
    }

    private static void read(Connection connection, @Nullable String schema, Map<QualifiedName, TableSize> into)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.put(
                            new QualifiedName(schema, rows.getString(1)),
                            new TableSize(number(rows, 2), number(rows, 3)));
                }
            }
        }
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? -1 : value;
    }
}
