package dev.aludel.dialect.mysqlfamily;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A question to the catalogue.
 *
 * @param sql the query
 * @param parameters values for its placeholders
 */
public record CatalogQuery(String sql, List<String> parameters) {

    /** Copies the values. */
    public CatalogQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * Turns one row into a value.
     *
     * @param <T> kind of value
     */
    @FunctionalInterface
    public interface RowReader<T> {

        /** The value of the row the cursor is on. */
        T read(ResultSet row) throws SQLException;
    }

    /** Asks and reads all rows. */
    public <T> List<T> read(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.size(); at++) {
                statement.setString(at + 1, parameters.get(at));
            }
            List<T> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(reader.read(row));
                }
            }
            return values;
        }
    }
}
