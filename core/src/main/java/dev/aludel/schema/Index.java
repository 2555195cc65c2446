package dev.aludel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name as stored, not empty
 * @param elements its keys in order, at least one
 * @param unique whether two rows may not have the same keys
 * @param method the index method, for example {@code gin} or {@code hash}; {@code null} for the default one
 * @param include columns kept in the index without being keys
 * @param where the condition of a partial index; {@code null} for all rows
 * @param nullsNotDistinct whether two NULLs count as the same (PostgreSQL 15)
 * @param storage storage parameters (PostgreSQL {@code WITH (...)}), name to value
 * @param comment its comment; {@code null} for none
 * @param valid whether the database uses it (PostgreSQL {@code indisvalid}); a failed concurrent build leaves it invalid
 */
public record Index(
        String name,
        List<IndexElement> elements,
        boolean unique,
        @Nullable String method,
        List<String> include,
        @Nullable String where,
        boolean nullsNotDistinct,
        Map<String, String> storage,
        @Nullable String comment,
        boolean valid) {

    /** Copies and checks the parts. */
    public Index {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        storage = Collections.unmodifiableMap(new LinkedHashMap<>(storage));
        if (name.isEmpty() || elements.isEmpty()) {
            throw new IllegalArgumentException("an index has a name and at least one key");
        }
    }

    /**
     * A plain index on columns.
     *
     * @param name its name
     * @param columns its columns
     * @return the index
     */
    public static Index of(String name, String... columns) {
        return of(name, Stream.of(columns).map(IndexElement::column).toList());
    }

    /**
     * A plain index on any keys.
     *
     * @param name its name
     * @param elements its keys
     * @return the index
     */
    public static Index of(String name, List<IndexElement> elements) {
        return new Index(name, elements, false, null, List.of(), null, false, Map.of(), null, true);
    }

    /** The same index under another name. */
    public Index withName(String value) {
        return new Index(value, elements, unique, method, include, where, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index with other keys. */
    public Index withElements(List<IndexElement> value) {
        return new Index(name, value, unique, method, include, where, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index, unique or not. */
    public Index withUnique(boolean value) {
        return new Index(name, elements, value, method, include, where, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index by another method. */
    public Index withMethod(@Nullable String value) {
        return new Index(name, elements, unique, value, include, where, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index with other columns kept beside the keys. */
    public Index withInclude(List<String> value) {
        return new Index(name, elements, unique, method, value, where, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index over other rows. */
    public Index withWhere(@Nullable String value) {
        return new Index(name, elements, unique, method, include, value, nullsNotDistinct, storage, comment, valid);
    }

    /** The same index, with two NULLs the same or not. */
    public Index withNullsNotDistinct(boolean value) {
        return new Index(name, elements, unique, method, include, where, value, storage, comment, valid);
    }

    /** The same index with other storage parameters. */
    public Index withStorage(Map<String, String> value) {
        return new Index(name, elements, unique, method, include, where, nullsNotDistinct, value, comment, valid);
    }

    /** The same index with another comment. */
    public Index withComment(@Nullable String value) {
        return new Index(name, elements, unique, method, include, where, nullsNotDistinct, storage, value, valid);
    }

    /** The same index, used by the database or not. */
    public Index withValid(boolean value) {
        return new Index(name, elements, unique, method, include, where, nullsNotDistinct, storage, comment, value);
    }
}
