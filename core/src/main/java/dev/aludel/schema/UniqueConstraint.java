package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique key.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param columns its columns in order, at least one
 * @param nullsNotDistinct whether two NULLs count as the same (PostgreSQL 15)
 * @param deferrability when it is checked
 */
public record UniqueConstraint(
        @Nullable String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability)
        implements Constraint {

    /** Copies and checks the columns. */
    public UniqueConstraint {
        columns = Columns.checked(columns, "a unique constraint");
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
        return new UniqueConstraint(value, columns, nullsNotDistinct, deferrability);
    }

    /** The same constraint over other columns. */
    public UniqueConstraint withColumns(List<String> value) {
        return new UniqueConstraint(name, value, nullsNotDistinct, deferrability);
    }
}
