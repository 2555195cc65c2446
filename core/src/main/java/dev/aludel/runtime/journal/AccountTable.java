package dev.aludel.runtime.journal;

import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the tables that Aludel keeps account in, and creates them. */
public final class AccountTable {

    private AccountTable() {}

    /**
     * Whether there is a table of that name.
     *
     * @param connection the connection
     * @param identifiers how the database keeps names
     * @param name the table
     * @return whether it is there
     * @throws SQLException when the catalogue cannot be read
     */
    public static boolean exists(Connection connection, Identifiers identifiers, QualifiedName name)
            throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        boolean foldsUp = meta.storesUpperCaseIdentifiers();
        String table = identifiers.stored(name.name(), foldsUp);
        String schema = name.schema() == null ? connection.getSchema() : identifiers.stored(name.schema(), foldsUp);
        String escape = meta.getSearchStringEscape();
        // Without the escape character an underscore in the name would stand for any letter.
        String pattern = escape == null ? table : table.replace("_", escape + "_");
        try (ResultSet tables = meta.getTables(catalog(connection, name), schema, pattern, null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equals(table)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Creates a table.
     *
     * @param connection the connection
     * @param statements what creates it
     * @throws SQLException when the database refuses
     */
    public static void create(Connection connection, List<SqlStatement> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement create : statements) {
                statement.execute(create.sql());
            }
        }
    }

    private static @Nullable String catalog(Connection connection, QualifiedName name) throws SQLException {
        // Where databases are schemas (MySQL, MariaDB), JDBC calls them catalogues and getSchema() gives nothing.
        return connection.getSchema() == null && name.schema() != null ? name.schema() : connection.getCatalog();
    }
}
