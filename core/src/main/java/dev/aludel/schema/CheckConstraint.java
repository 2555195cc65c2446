package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row meets.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param expression the SQL condition, without the parentheses around it
 * @param validated whether the rows that were there have been checked (PostgreSQL {@code NOT VALID} says no)
 * @param enforced whether it is checked at all (MySQL 8.0.16 and PostgreSQL 18 {@code NOT ENFORCED} says no)
 * @param noInherit whether it holds for this table alone, not for those that inherit from it (PostgreSQL {@code NO INHERIT})
 */
public record CheckConstraint(
        @Nullable String name, String expression, boolean validated, boolean enforced, boolean noInherit)
        implements Constraint {

    /** Checks the condition. */
    public CheckConstraint {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("a check constraint has a condition");
        }
    }

    /**
     * A check that holds for tables that inherit as well.
     *
     * @param name the name as stored; {@code null} where the database makes one up
     * @param expression the SQL condition, without the parentheses around it
     * @param validated whether the rows that were there have been checked
     * @param enforced whether it is checked at all
     */
    public CheckConstraint(@Nullable String name, String expression, boolean validated, boolean enforced) {
        this(name, expression, validated, enforced, false);
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
        return new CheckConstraint(value, expression, validated, enforced, noInherit);
    }

    /** The same check with another condition. */
    public CheckConstraint withExpression(String value) {
        return new CheckConstraint(name, value, validated, enforced, noInherit);
    }

    /** The same check, with the existing rows checked or not. */
    public CheckConstraint withValidated(boolean value) {
        return new CheckConstraint(name, expression, value, enforced, noInherit);
    }

    /** The same check, enforced or not. */
    public CheckConstraint withEnforced(boolean value) {
        return new CheckConstraint(name, expression, validated, value, noInherit);
    }

    /** The same check, for this table alone or not. */
    public CheckConstraint withNoInherit(boolean value) {
        return new CheckConstraint(name, expression, validated, enforced, value);
    }
}
