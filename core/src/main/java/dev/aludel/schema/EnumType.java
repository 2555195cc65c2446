package dev.aludel.schema;

import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named enum type of its own (PostgreSQL).
 *
 * @param name its name
 * @param values its labels in order, all different, at least one
 * @param comment its comment; {@code null} for none
 */
public record EnumType(
        QualifiedName name, List<String> values, @Nullable String comment) {

    /** Copies and checks the parts. */
    public EnumType {
        Objects.requireNonNull(name, "name");
        values = new SqlType.Enumeration(name.schema(), name.name(), values).values();
    }

    /**
     * The type of a column that holds its labels.
     *
     * @return the column type
     */
    public SqlType.Enumeration asType() {
        return new SqlType.Enumeration(name.schema(), name.name(), values);
    }
}
