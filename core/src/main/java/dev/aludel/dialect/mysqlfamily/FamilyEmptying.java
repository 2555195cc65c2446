package dev.aludel.dialect.mysqlfamily;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drops everything in the database of a connection, and leaves the database with its grants and defaults. */
final class FamilyEmptying {

    /** Foreign keys do not stop a drop while they are off; triggers go with their tables. */
    private static final List<String> WHAT_IS_THERE = List.of(
            "SELECT 'VIEW', table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type ="
                    + " 'VIEW'",
            "SELECT CASE table_type WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END, table_name"
                    + " FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type NOT IN ('VIEW', 'SYSTEM VIEW')",
            "SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"
                    + " AND routine_type IN ('FUNCTION', 'PROCEDURE')",
            "SELECT 'EVENT', event_name FROM information_schema.events WHERE event_schema = DATABASE()");

    private FamilyEmptying() {}

    static void run(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : WHAT_IS_THERE) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        drops.add("DROP " + rows.getString(1) + " IF EXISTS `"
                                + rows.getString(2).replace("`", "``") + "`");
                    }
                }
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                for (String drop : drops) {
                    statement.execute(drop);
                }
            } finally {
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
        }
    }
}
