package dev.aludel.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unique key.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param columns its columns in order, at least one
 * @param nullsNotDistinct whether two NULLs count as the same (PostgreSQL 15)
 * @param deferrability when it is checked
 * @param options what only some databases know
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        KeyOptions options)
        implements Constraint {

    /** Copies and checks the columns. */
    public UniqueConstraint {
        columns = Columns.checked(columns, "a unique constraint");
        Objects.requireNonNull(deferrability, "deferrability");
        Objects.requireNonNull(options, "options");
    }

    /**
     * A unique key with nothing said of its index.
     *
     * @param name the name as stored; {@code null} where the database makes one up
     * @param columns its columns in order, at least one
     * @param nullsNotDistinct whether two NULLs count as the same (PostgreSQL 15)
     * @param deferrability when it is checked
     */
    public UniqueConstraint(
            @Nullable String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability) {
        this(name, columns, nullsNotDistinct, deferrability, KeyOptions.NONE);
    }

    /**
     * A plain unique key.
     *
     * @param name its name; {@code null} to leave it to the database
     * @param columns its columns
     * @return the constraint
     */
    public static UniqueConstraint of(@Nullable String name, List<String> columns) {
        return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public UniqueConstraint withName(@Nullable String value) {
        return new UniqueConstraint(value, columns, nullsNotDistinct, deferrability, options);
    }

    /** The same constraint over other columns. */
    public UniqueConstraint withColumns(List<String> value) {
        return new UniqueConstraint(name, value, nullsNotDistinct, deferrability, options);
    }

    /** The same constraint, with two NULLs the same or not. */
    public UniqueConstraint withNullsNotDistinct(boolean value) {
        return new UniqueConstraint(name, columns, value, deferrability, options);
    }

    /** The same constraint checked at another time. */
    public UniqueConstraint withDeferrability(Deferrability value) {
        return new UniqueConstraint(name, columns, nullsNotDistinct, value, options);
    }

    /** The same constraint with other options. */
    public UniqueConstraint withOptions(KeyOptions value) {
        return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, value);
    }
}
