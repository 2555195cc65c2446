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
 */
public record View(
        QualifiedName name,
        String query,
        boolean materialized,
        List<String> columns,
        @Nullable String comment,
        List<Index> indexes) {

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
}
