package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param columns its columns in order, at least one
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {

    /** Copies and checks the columns. */
    public PrimaryKey {
        columns = Columns.checked(columns, "a primary key");
    }

    @Override
    public PrimaryKey withName(@Nullable String value) {
        return new PrimaryKey(value, columns);
    }

    /** The same key over other columns. */
    public PrimaryKey withColumns(List<String> value) {
        return new PrimaryKey(name, value);
    }
}
