package dev.aludel.migration;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An index as authors write it. Immutable: each call gives a new value.
 *
 * @param index the index itself
 */
public record IndexDefinition(Index index) implements TableElement {

    /** No two rows have the same keys. */
    public IndexDefinition unique() {
        return new IndexDefinition(index.withUnique(true));
    }

    /** The index method, for example {@code gin}. */
    public IndexDefinition using(String method) {
        return new IndexDefinition(index.withMethod(method));
    }

    /** Only rows that meet this condition. */
    public IndexDefinition where(String condition) {
        return new IndexDefinition(index.withWhere(condition));
    }

    /** Columns kept beside the keys. */
    public IndexDefinition include(String... columns) {
        return new IndexDefinition(index.withInclude(List.of(columns)));
    }

    /** Two NULLs count as the same (PostgreSQL 15). */
    public IndexDefinition nullsNotDistinct() {
        return new IndexDefinition(index.withNullsNotDistinct(true));
    }

    /** A storage parameter (PostgreSQL {@code WITH}), for example {@code fillfactor} and {@code 70}. */
    public IndexDefinition with(String parameter, String value) {
        Map<String, String> storage = new LinkedHashMap<>(index.storage());
        storage.put(parameter, value);
        return new IndexDefinition(index.withStorage(storage));
    }

    /** One more key. */
    public IndexDefinition key(IndexElement key) {
        List<IndexElement> keys = new ArrayList<>(index.elements());
        keys.add(key);
        return new IndexDefinition(index.withElements(keys));
    }

    /** A comment. */
    public IndexDefinition comment(String comment) {
        return new IndexDefinition(index.withComment(comment));
    }
}
