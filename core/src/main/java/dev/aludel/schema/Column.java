package dev.aludel.schema;

import dev.aludel.schema.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name as stored, not empty
 * @param type its type
 * @param nullable whether it may hold NULL
 * @param defaultValue what an INSERT that leaves it out gets; {@code null} for none
 * @param identity how the database numbers it; {@code null} when it does not
 * @param generated how the database computes it; {@code null} when it does not
 * @param comment its comment; {@code null} for none
 * @param options what only some databases know
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        @Nullable ColumnDefault defaultValue,
        @Nullable Identity identity,
        @Nullable GeneratedColumn generated,
        @Nullable String comment,
        ColumnOptions options) {

    /** Checks the parts. */
    public Column {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column has a name");
        }
        Objects.requireNonNull(type, "type");
    }

    /**
     * A nullable column with nothing else said.
     *
     * @param name its name
     * @param type its type
     * @return the column
     */
    public static Column of(String name, SqlType type) {
        return new Column(name, type, true, null, null, null, null, ColumnOptions.NONE);
    }

    /** The same column with another name. */
    public Column withName(String value) {
        return new Column(value, type, nullable, defaultValue, identity, generated, comment, options);
    }

    /** The same column with another type. */
    public Column withType(SqlType value) {
        return new Column(name, value, nullable, defaultValue, identity, generated, comment, options);
    }

    /** The same column, nullable or not. */
    public Column withNullable(boolean value) {
        return new Column(name, type, value, defaultValue, identity, generated, comment, options);
    }

    /** The same column with another default; {@code null} for none. */
    public Column withDefault(@Nullable ColumnDefault value) {
        return new Column(name, type, nullable, value, identity, generated, comment, options);
    }

    /** The same column with another identity; {@code null} for none. */
    public Column withIdentity(@Nullable Identity value) {
        return new Column(name, type, nullable, defaultValue, value, generated, comment, options);
    }

    /** The same column computed otherwise; {@code null} for not at all. */
    public Column withGenerated(@Nullable GeneratedColumn value) {
        return new Column(name, type, nullable, defaultValue, identity, value, comment, options);
    }

    /** The same column with another comment; {@code null} for none. */
    public Column withComment(@Nullable String value) {
        return new Column(name, type, nullable, defaultValue, identity, generated, value, options);
    }

    /** The same column with other options. */
    public Column withOptions(ColumnOptions value) {
        return new Column(name, type, nullable, defaultValue, identity, generated, comment, value);
    }
}
