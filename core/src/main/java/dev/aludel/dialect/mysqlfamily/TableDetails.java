package dev.aludel.dialect.mysqlfamily;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code SHOW CREATE TABLE} tells of a table and {@code information_schema} does not.
 *
 * @param keys the keys in their order by name, the primary key as {@code PRIMARY}, with what is said of each
 * @param constraints the names of foreign keys and checks in their order
 * @param periods the periods by name, each with its columns in parentheses (MariaDB)
 * @param options what stands after the columns, name to value; a name without a value has an empty one
 * @param partitionBy what follows PARTITION BY; {@code null} where it does not stand there
 */
record TableDetails(
        Map<String, KeyDetails> keys,
        List<String> constraints,
        Map<String, String> periods,
        Map<String, String> options,
        @Nullable String partitionBy) {

    /** Nothing is known. */
    static final TableDetails NONE = new TableDetails(Map.of(), List.of(), Map.of(), Map.of(), null);

    TableDetails {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        constraints = List.copyOf(constraints);
        periods = Collections.unmodifiableMap(new LinkedHashMap<>(periods));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether a check is the one that the server adds to a period, which SHOW CREATE TABLE does not print. */
    boolean isOfPeriod(String check) {
        return periods.containsKey(check) && !constraints.contains(check);
    }

    /**
     * What is said of a key.
     *
     * @param parts what stands in its parentheses
     * @param using the method it names; {@code null} when it names none
     * @param period the period that rows with the same other columns may not share ({@code WITHOUT OVERLAPS})
     * @param options what else is said, name to value; a name without a value has an empty one
     */
    record KeyDetails(
            String parts, @Nullable String using, @Nullable String period, Map<String, String> options) {

        /** Nothing is said. */
        static final KeyDetails NONE = new KeyDetails("", null, null, Map.of());

        KeyDetails {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
