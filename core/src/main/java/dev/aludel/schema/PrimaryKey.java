package dev.aludel.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param columns its columns in order, at least one
 * @param deferrability when it is checked (PostgreSQL)
 * @param options what only some databases know
 */
public record PrimaryKey(@Nullable String name, List<String> columns, Deferrability deferrability, KeyOptions options)
        implements Constraint {

    /** Copies and checks the columns. */
    public PrimaryKey {
        columns = Columns.checked(columns, "a primary key");
        Objects.requireNonNull(deferrability, "deferrability");
        Objects.requireNonNull(options, "options");
    }

    /**
     * A plain primary key.
     *
     * @param name the name as stored; {@code null} where the database makes one up
     * @param columns its columns in order, at least one
     */
    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, Deferrability.NOT_DEFERRABLE, KeyOptions.NONE);
    }

    @Override
    public PrimaryKey withName(@Nullable String value) {
        return new PrimaryKey(value, columns, deferrability, options);
    }

    /** The same key over other columns. */
    public PrimaryKey withColumns(List<String> value) {
        return new PrimaryKey(name, value, deferrability, options);
    }

    /** The same key checked at another time. */
    public PrimaryKey withDeferrability(Deferrability value) {
        return new PrimaryKey(name, columns, value, options);
    }

    /** The same key with other options. */
    public PrimaryKey withOptions(KeyOptions value) {
        return new PrimaryKey(name, columns, deferrability, value);
    }
}
