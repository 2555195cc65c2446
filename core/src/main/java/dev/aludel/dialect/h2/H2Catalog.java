package dev.aludel.dialect.h2;

import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * INFORMATION_SCHEMA of one connection, asked about some schemas.
 *
 * @param connection the connection
 * @param schemas the schemas, as stored
 * @param currentSchema the schema whose objects carry no schema name, as stored
 * @param foldsUp whether names without quotes are folded to upper case
 * @param nullsLow whether NULL counts as smaller than every value
 * @param inMemory whether the whole database is kept in memory
 * @param mayAskAll whether the user may see everything
 */
record H2Catalog(
        Connection connection,
        List<String> schemas,
        String currentSchema,
        boolean foldsUp,
        boolean nullsLow,
        boolean inMemory,
        boolean mayAskAll) {

    private static final String SITUATION = """
        SELECT CURRENT_SCHEMA,
               EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.SETTINGS
                   WHERE SETTING_NAME = 'DATABASE_TO_UPPER' AND UPPER(SETTING_VALUE) = 'TRUE'),
               NOT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.SETTINGS
                   WHERE SETTING_NAME = 'DEFAULT_NULL_ORDERING' AND SETTING_VALUE <> 'LOW'),
               DATABASE_PATH() IS NULL,
               EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER AND IS_ADMIN)
        """;

    /** Turns the current row into a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static H2Catalog of(Connection connection, List<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SITUATION);
                ResultSet row = statement.executeQuery()) {
            row.next();
            String current = row.getString(1);
            boolean foldsUp = row.getBoolean(2);
            List<String> stored = schemas.isEmpty()
                    ? List.of(current)
                    : schemas.stream()
                            .map(schema -> H2Identifiers.INSTANCE.stored(schema, foldsUp))
                            .toList();
            return new H2Catalog(
                    connection, stored, current, foldsUp, row.getBoolean(3), row.getBoolean(4), row.getBoolean(5));
        }
    }

    /**
     * Asks one question about the schemas.
     *
     * @param sql a query that ends before the list of the schemas' names: {@code ... WHERE TABLE_SCHEMA IN}
     * @param order what follows the list
     * @param row reads a row
     * @param <T> what a row becomes
     * @return the rows in order
     */
    <T> List<T> ask(String sql, String order, Row<T> row) throws SQLException {
        String places = String.join(", ", Collections.nCopies(schemas.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(sql + " (" + places + ") " + order)) {
            for (int place = 0; place < schemas.size(); place++) {
                statement.setString(place + 1, schemas.get(place));
            }
            return rows(statement, row);
        }
    }

    /** Asks one question about everything. */
    <T> List<T> askAll(String sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return rows(statement, row);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    /** A name as the model has it. */
    QualifiedName name(String schema, String name) {
        String modelled = name(name);
        return schema.equals(currentSchema) ? QualifiedName.of(modelled) : new QualifiedName(name(schema), modelled);
    }

    /** A name alone as the model has it. */
    String name(String stored) {
        return H2Identifiers.modelled(stored, foldsUp);
    }

    /** The name two columns of a row make: the schema's, and the object's. */
    QualifiedName name(ResultSet row, String schema, String name) throws SQLException {
        return name(row.getString(schema), row.getString(name));
    }

    /** A column that may be NULL, or not be there in older versions. */
    static @Nullable String text(ResultSet row, String column) throws SQLException {
        for (int place = 1; place <= row.getMetaData().getColumnCount(); place++) {
            if (row.getMetaData().getColumnLabel(place).equalsIgnoreCase(column)) {
                return row.getString(place);
            }
        }
        return null;
    }

    /** A number that may be NULL. */
    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** SQL that H2 printed, as an author would write it on one line. */
    String line(String printed) {
        return new H2Text(printed, this).line();
    }
}
