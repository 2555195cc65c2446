package dev.aludel.it.autogenerate;

import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of every column that two versions of a schema have with the same type, to see that a change loses none. */
final class KeptValues {

    private KeptValues() {}

    /** The values by table and column, in order. */
    static Map<String, List<String>> of(Connection connection, Identifiers identifiers, Schema one, Schema other)
            throws SQLException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Table table : one.tables()) {
            Table same = other.table(table.name()).orElse(null);
            if (same == null) {
                continue;
            }
            for (Column column : table.columns()) {
                boolean kept = same.column(column.name())
                        .filter(there -> there.type().equals(column.type()))
                        .isPresent();
                if (kept && column.generated() == null) {
                    values.put(
                            table.name() + "." + column.name(),
                            read(
                                    connection,
                                    "SELECT " + identifiers.quoted(column.name()) + "::text FROM "
                                            + identifiers.quoted(table.name()) + " ORDER BY 1"));
                }
            }
        }
        return values;
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
