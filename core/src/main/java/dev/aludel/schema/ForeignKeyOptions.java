package dev.aludel.schema;

import java.util.List;

/**
 * What only some databases know about a foreign key (PostgreSQL, CREATE TABLE).
 *
 * @param onDeleteColumns the columns that {@code ON DELETE SET NULL} or {@code SET DEFAULT} sets (PostgreSQL 15); empty for all
 * @param period whether the last column is a range that the ranges of the referenced rows cover together (PostgreSQL 18
 *     {@code PERIOD})
 * @param enforced whether it is checked at all (PostgreSQL 18 {@code NOT ENFORCED} says no)
 */
public record ForeignKeyOptions(List<String> onDeleteColumns, boolean period, boolean enforced) {

    /** Nothing said. */
    public static final ForeignKeyOptions NONE = new ForeignKeyOptions(List.of(), false, true);

    /** Copies the columns. */
    public ForeignKeyOptions {
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    /** The same options with other columns to set. */
    public ForeignKeyOptions withOnDeleteColumns(List<String> value) {
        return new ForeignKeyOptions(value, period, enforced);
    }

    /** The same options, over a period or not. */
    public ForeignKeyOptions withPeriod(boolean value) {
        return new ForeignKeyOptions(onDeleteColumns, value, enforced);
    }

    /** The same options, checked or not. */
    public ForeignKeyOptions withEnforced(boolean value) {
        return new ForeignKeyOptions(onDeleteColumns, period, value);
    }
}
