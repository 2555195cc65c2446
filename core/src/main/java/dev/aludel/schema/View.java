package dev.aludel.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name its name
 * @param query the SELECT it stands for, without a closing semicolon
 * @param materialized whether its rows are kept (PostgreSQL)
 * @param columns names of its columns; empty to take them from the query
 * @param comment its comment; {@code null} for none
 * @param indexes its indexes in order, when its rows are kept
 * @param options what only some databases know
 */
public record View(
        QualifiedName name,
        String query,
        boolean materialized,
        List<String> columns,
        @Nullable String comment,
        List<Index> indexes,
        ViewOptions options) {

    /** Copies and checks the parts. */
    public View {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        if (query.isBlank()) {
            throw new IllegalArgumentException("a view has a query");
        }
    }

    /**
     * A view with what every database knows.
     *
     * @param name its name
     * @param query the SELECT
     * @param materialized whether its rows are kept
     * @param columns names of its columns; empty to take them from the query
     * @param comment its comment; {@code null} for none
     * @param indexes its indexes in order, when its rows are kept
     */
    public View(
            QualifiedName name,
            String query,
            boolean materialized,
            List<String> columns,
            @Nullable String comment,
            List<Index> indexes) {
        this(name, query, materialized, columns, comment, indexes, ViewOptions.NONE);
    }

    /**
     * A view without indexes.
     *
     * @param name its name
     * @param query the SELECT
     * @param materialized whether its rows are kept
     * @param columns names of its columns; empty to take them from the query
     * @param comment its comment; {@code null} for none
     */
    public View(
            QualifiedName name, String query, boolean materialized, List<String> columns, @Nullable String comment) {
        this(name, query, materialized, columns, comment, List.of());
    }

    /**
     * A plain view.
     *
     * @param name its name
     * @param query the SELECT
     * @return the view
     */
    public static View of(QualifiedName name, String query) {
        return new View(name, query, false, List.of(), null);
    }

    /** The same view under another name. */
    public View withName(QualifiedName value) {
        return new View(value, query, materialized, columns, comment, indexes, options);
    }

    /** The same view of another query. */
    public View withQuery(String value) {
        return new View(name, value, materialized, columns, comment, indexes, options);
    }

    /** The same view with another comment. */
    public View withComment(@Nullable String value) {
        return new View(name, query, materialized, columns, value, indexes, options);
    }

    /** The same view with other indexes. */
    public View withIndexes(List<Index> value) {
        return new View(name, query, materialized, columns, comment, value, options);
    }

    /** The same view with other options. */
    public View withOptions(ViewOptions value) {
        return new View(name, query, materialized, columns, comment, indexes, value);
    }
}
