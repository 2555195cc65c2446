package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's exclusion constraint: no two rows for which all comparisons hold.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param using the index method, for example {@code gist}
 * @param elements what is compared, at least one
 * @param where the condition for rows that take part; {@code null} for all
 * @param deferrability when it is checked
 * @param options what else there is to its index
 */
public record ExcludeConstraint(
        @Nullable String name,
        String using,
        List<Element> elements,
        @Nullable String where,
        Deferrability deferrability,
        KeyOptions options)
        implements Constraint {

    /**
     * One comparison.
     *
     * @param expression a column or an expression in parentheses, in SQL, with operator class if any
     * @param operator the operator, for example {@code &&}
     */
    public record Element(String expression, String operator) {}

    /** Copies and checks the elements. */
    public ExcludeConstraint {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("an exclusion constraint has at least one element");
        }
    }

    /**
     * A constraint with nothing said of its index.
     *
     * @param name the name as stored; {@code null} where the database makes one up
     * @param using the index method, for example {@code gist}
     * @param elements what is compared, at least one
     * @param where the condition for rows that take part; {@code null} for all
     * @param deferrability when it is checked
     */
    public ExcludeConstraint(
            @Nullable String name,
            String using,
            List<Element> elements,
            @Nullable String where,
            Deferrability deferrability) {
        this(name, using, elements, where, deferrability, KeyOptions.NONE);
    }

    @Override
    public ExcludeConstraint withName(@Nullable String value) {
        return new ExcludeConstraint(value, using, elements, where, deferrability, options);
    }

    /** The same constraint with another condition for its rows. */
    public ExcludeConstraint withWhere(@Nullable String value) {
        return new ExcludeConstraint(name, using, elements, value, deferrability, options);
    }

    /** The same constraint with other comparisons. */
    public ExcludeConstraint withElements(List<Element> value) {
        return new ExcludeConstraint(name, using, value, where, deferrability, options);
    }

    /** The same constraint checked at another time. */
    public ExcludeConstraint withDeferrability(Deferrability value) {
        return new ExcludeConstraint(name, using, elements, where, value, options);
    }

    /** The same constraint with other options. */
    public ExcludeConstraint withOptions(KeyOptions value) {
        return new ExcludeConstraint(name, using, elements, where, deferrability, value);
    }
}
