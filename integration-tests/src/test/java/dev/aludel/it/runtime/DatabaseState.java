package dev.aludel.it.runtime;

import dev.aludel.runtime.journal.Fingerprint;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in a database, but for what Aludel keeps account in.
 *
 * @param schema the schema, a line for each thing
 * @param rows the rows of each table, in order
 */
record DatabaseState(List<String> schema, Map<String, List<String>> rows) {

    static DatabaseState of(LiveChain chain) throws SQLException {
        try (Connection connection = chain.connect()) {
            Schema all = chain.dialect().reflector().reflect(connection, List.of());
            List<Table> tables = all.tables().stream()
                    .filter(table -> !table.name().name().startsWith("aludel_"))
                    .toList();
            Map<String, List<String>> rows = new TreeMap<>();
            for (Table table : tables) {
                rows.put(table.name().name(), rows(connection, table));
            }
            String text =
                    Fingerprint.of(all.withTables(tables), chain.dialect()).toString();
            return new DatabaseState(text.lines().toList(), rows);
        }
    }

    private static List<String> rows(Connection connection, Table table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT * FROM " + table.name().name())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
