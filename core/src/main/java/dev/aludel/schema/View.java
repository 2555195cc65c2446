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
 */
public record View(
        QualifiedName name,
        String query,
        boolean materialized,
        List<String> columns,
        @Nullable String comment) {

    /** Copies and checks the parts. */
    public View {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        if (query.isBlank()) {
            throw new IllegalArgumentException("a view has a query");
        }
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
