package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * What only some databases know about a column. A {@code null} leaves it to the database.
 *
 * @param collation the collation
 * @param charset the character set (MySQL, MariaDB)
 * @param onUpdate expression set on every update (MySQL, MariaDB: {@code ON UPDATE CURRENT_TIMESTAMP})
 * @param invisible whether {@code SELECT *} leaves the column out (MySQL, MariaDB, H2)
 */
public record ColumnOptions(
        @Nullable String collation,
        @Nullable String charset,
        @Nullable String onUpdate,
        boolean invisible) {

    /** Nothing said. */
    public static final ColumnOptions NONE = new ColumnOptions(null, null, null, false);

    /** The same options with another collation. */
    public ColumnOptions withCollation(@Nullable String value) {
        return new ColumnOptions(value, charset, onUpdate, invisible);
    }

    /** The same options with another character set. */
    public ColumnOptions withCharset(@Nullable String value) {
        return new ColumnOptions(collation, value, onUpdate, invisible);
    }

    /** The same options with another {@code ON UPDATE} expression. */
    public ColumnOptions withOnUpdate(@Nullable String value) {
        return new ColumnOptions(collation, charset, value, invisible);
    }

    /** The same options, with the column left out of {@code SELECT *} or not. */
    public ColumnOptions withInvisible(boolean value) {
        return new ColumnOptions(collation, charset, onUpdate, value);
    }
}
