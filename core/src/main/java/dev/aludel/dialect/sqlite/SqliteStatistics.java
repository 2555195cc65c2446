package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.TableStatistics;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sizes from the virtual table dbstat (sqlite.org/dbstat.html); SQLite keeps no number of rows. */
final class SqliteStatistics implements TableStatistics {

    private static final String SIZES = """
        SELECT s.tbl_name, SUM(d.pgsize) FROM sqlite_schema s JOIN dbstat d ON d.name = s.name AND d.aggregate = TRUE
        GROUP BY s.tbl_name
        """;

    private static final String NAMES = "SELECT name, -1 FROM sqlite_schema WHERE type = 'table'";

    @Override
    public Map<QualifiedName, TableSize> read(Connection connection, List<String> schemas) throws SQLException {
        try {
            return read(connection, SIZES);
        } catch (SQLException withoutDbstat) {
            return read(connection, NAMES); // a build without SQLITE_ENABLE_DBSTAT_VTAB
        }
    }

    private static Map<QualifiedName, TableSize> read(Connection connection, String query) throws SQLException {
        Map<QualifiedName, TableSize> sizes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!name.startsWith("sqlite_")) {
                    sizes.put(QualifiedName.of(name), new TableSize(-1, rows.getLong(2)));
                }
            }
        }
        return sizes;
    }
}
