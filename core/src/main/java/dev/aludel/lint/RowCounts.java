package dev.aludel.lint;

import dev.aludel.schema.QualifiedName;
import java.util.Optional;

/** Says how many rows tables have. */
@FunctionalInterface
public interface RowCounts {

    /** Knows of no table. */
    RowCounts UNKNOWN = table -> Optional.empty();

    /**
     * How many rows a table has.
     *
     * @param table the table
     * @return the number, or empty when it is not known
     */
    Optional<RowCount> of(QualifiedName table);
}
