package dev.aludel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What only some databases know about the index behind a key or an exclusion constraint (PostgreSQL, CREATE TABLE).
 *
 * @param include columns kept in the index without being part of the key
 * @param withoutOverlaps whether the last column is a range, and two rows may share the others as long as their ranges do not
 *     overlap (PostgreSQL 18)
 * @param storage storage parameters ({@code WITH (...)}), name to value
 */
public record KeyOptions(List<String> include, boolean withoutOverlaps, Map<String, String> storage) {

    /** Nothing said. */
    public static final KeyOptions NONE = new KeyOptions(List.of(), false, Map.of());

    /** Copies the parts. */
    public KeyOptions {
        include = List.copyOf(include);
        storage = Collections.unmodifiableMap(new LinkedHashMap<>(storage));
    }

    /** The same options with other columns kept beside the key. */
    public KeyOptions withInclude(List<String> value) {
        return new KeyOptions(value, withoutOverlaps, storage);
    }

    /** The same options, over ranges that do not overlap or not. */
    public KeyOptions withWithoutOverlaps(boolean value) {
        return new KeyOptions(include, value, storage);
    }

    /** The same options with other storage parameters. */
    public KeyOptions withStorage(Map<String, String> value) {
        return new KeyOptions(include, withoutOverlaps, value);
    }
}
