package dev.aludel.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query's result.
 *
 * @param columns labels of the columns in order
 * @param values the values in the same order, as the driver gives them; {@code null} is NULL
 */
public record Row(List<String> columns, List<@Nullable Object> values) {

    /** Copies the parts. */
    public Row {
        columns = List.copyOf(columns);
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException("a row has as many values as columns");
        }
    }

    /**
     * The value in a column.
     *
     * @param column its label; upper and lower case count as the same
     * @return the value, or {@code null} for NULL
     * @throws IllegalArgumentException when the result has no such column
     */
    public @Nullable Object get(String column) {
        int at = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column + " among " + columns));
        return values.get(at);
    }

    /**
     * The value in a column as text.
     *
     * @param column its label
     * @return the text, or {@code null} for NULL
     */
    public @Nullable String text(String column) {
        Object value = get(column);
        return value == null ? null : value.toString();
    }

    /**
     * The value in a column as a whole number.
     *
     * @param column its label
     * @return the number
     * @throws IllegalArgumentException when it is NULL or no number
     */
    public long number(String column) {
        Object value = get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(column + " is no number: " + Objects.toString(value));
    }
}
