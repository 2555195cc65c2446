package dev.aludel.command;

import dev.aludel.lint.RowCount;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is in a database.
 *
 * @param database the database, without password
 * @param server product and version
 * @param tables its tables and views, in order of names
 */
public record InspectResult(String database, String server, List<Relation> tables) {

    /** Copies the list. */
    public InspectResult {
        tables = List.copyOf(tables);
    }

    /**
     * A table or view in the list.
     *
     * @param name its name
     * @param kind {@code table}, {@code view} or {@code materialized view}
     * @param columns how many columns it has
     * @param rows how many rows it has; null for a view, and where it is not known
     * @param bytes what it takes on disk with its indexes; negative when not known
     * @param comment its comment; null for none
     */
    public record Relation(
            QualifiedName name,
            String kind,
            int columns,
            @Nullable RowCount rows,
            long bytes,
            @Nullable String comment) {}
}
