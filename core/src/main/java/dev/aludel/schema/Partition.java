package dev.aludel.schema;

import java.util.Objects;

/**
 * Says that a table is a partition of another (PostgreSQL). Its columns are those of the other table, unless it says its own:
 * then these are the same columns in another order, or with other defaults.
 *
 * @param table the table it is a partition of
 * @param bound which rows it takes, as after the name of the table: {@code FOR VALUES IN ('de')} or {@code DEFAULT}
 */
public record Partition(QualifiedName table, String bound) {

    /** Checks the parts. */
    public Partition {
        Objects.requireNonNull(table, "table");
        if (bound.isBlank()) {
            throw new IllegalArgumentException("a partition has a bound");
        }
    }
}
