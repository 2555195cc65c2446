package dev.aludel.model;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the default schema of a connection together with others. */
public final class Reflection {

    /** What the database itself has, and what scratch places are called. */
    private static final Pattern SYSTEM =
            Pattern.compile("pg_.*|information_schema|INFORMATION_SCHEMA|" + ScratchPlaces.PREFIX + ".*");

    private Reflection() {}

    /**
     * Reads schemas.
     *
     * @param dialect the database
     * @param connection the connection
     * @param namespaces schemas beside the default one
     * @return what is there; the names of what is in the default schema carry none
     * @throws SQLException when the catalogue cannot be read
     */
    public static Schema of(Dialect dialect, Connection connection, List<String> namespaces) throws SQLException {
        if (namespaces.isEmpty()) {
            return dialect.reflector().reflect(connection, List.of());
        }
        String defaultSchema = connection.getSchema();
        List<String> all = new ArrayList<>(namespaces);
        if (defaultSchema != null && !all.contains(defaultSchema)) {
            all.addFirst(defaultSchema);
        }
        return dialect.reflector().reflect(connection, all);
    }

    /**
     * The schemas beside the default one that somebody made.
     *
     * @param connection the connection
     * @return their names in order; none where schemas are databases or files
     * @throws SQLException when the catalogue cannot be read
     */
    public static List<String> namespaces(Connection connection) throws SQLException {
        String defaultSchema = connection.getSchema();
        if (defaultSchema == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getSchemas()) {
            while (rows.next()) {
                String name = rows.getString("TABLE_SCHEM");
                if (!name.equals(defaultSchema) && !SYSTEM.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }
}
