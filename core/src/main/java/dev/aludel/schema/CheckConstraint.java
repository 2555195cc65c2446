package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row meets.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param expression the SQL condition, without the parentheses around it
 * @param validated whether the rows that were there have been checked (PostgreSQL {@code NOT VALID} says no)
 * @param enforced whether it is checked at all (MySQL 8.0.16 and PostgreSQL 18 {@code NOT ENFORCED} says no)
 */
public record CheckConstraint(@Nullable String name, String expression, boolean validated, boolean enforced)
        implements Constraint {

    /** Checks the condition. */
    public CheckConstraint {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("a check constraint has a condition");
        }
    }

    /**
     * A plain check.
     *
     * @param name its name; {@code null} to leave it to the database
     * @param expression the SQL condition
     * @return the constraint
     */
    public static CheckConstraint of(@Nullable String name, String expression) {
        return new CheckConstraint(name, expression, true, true);
    }

    @Override
    public CheckConstraint withName(@Nullable String value) {
        return new CheckConstraint(value, expression, validated, enforced);
    }

    /** The same check with another condition. */
    public CheckConstraint withExpression(String value) {
        return new CheckConstraint(name, value, validated, enforced);
    }

    /** The same check, with the existing rows checked or not. */
    public CheckConstraint withValidated(boolean value) {
        return new CheckConstraint(name, expression, value, enforced);
    }
}
