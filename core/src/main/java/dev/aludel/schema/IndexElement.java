package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, and how it is sorted.
 *
 * @param column the column's name; {@code null} when it is an expression
 * @param expression the SQL expression without parentheses around it; {@code null} when it is a column
 * @param descending whether it is sorted downwards
 * @param nulls where NULLs go; {@code null} leaves it to the database
 * @param operatorClass PostgreSQL operator class; {@code null} for the default one
 * @param collation the collation; {@code null} for the column's
 * @param prefixLength MySQL/MariaDB: only so many characters or bytes; {@code null} for all
 */
public record IndexElement(
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        @Nullable NullsOrder nulls,
        @Nullable String operatorClass,
        @Nullable String collation,
        @Nullable Integer prefixLength) {

    /** Where NULLs are sorted. */
    public enum NullsOrder {
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }

    /** Checks that it is one of the two. */
    public IndexElement {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("an index element is a column or an expression");
        }
    }

    /**
     * A column in its usual order.
     *
     * @param name the column
     * @return the element
     */
    public static IndexElement column(String name) {
        return new IndexElement(name, null, false, null, null, null, null);
    }

    /**
     * An expression in its usual order.
     *
     * @param sql the expression
     * @return the element
     */
    public static IndexElement expression(String sql) {
        return new IndexElement(null, sql, false, null, null, null, null);
    }

    /** The same key sorted downwards. */
    public IndexElement desc() {
        return new IndexElement(column, expression, true, nulls, operatorClass, collation, prefixLength);
    }

    /** The same key with NULLs first. */
    public IndexElement nullsFirst() {
        return new IndexElement(
                column, expression, descending, NullsOrder.FIRST, operatorClass, collation, prefixLength);
    }

    /** The same key with NULLs last. */
    public IndexElement nullsLast() {
        return new IndexElement(
                column, expression, descending, NullsOrder.LAST, operatorClass, collation, prefixLength);
    }

    /** The same key with another operator class. */
    public IndexElement withOperatorClass(@Nullable String value) {
        return new IndexElement(column, expression, descending, nulls, value, collation, prefixLength);
    }

    /** The same key with another collation. */
    public IndexElement withCollation(@Nullable String value) {
        return new IndexElement(column, expression, descending, nulls, operatorClass, value, prefixLength);
    }

    /** The same key cut to a length. */
    public IndexElement withPrefixLength(@Nullable Integer value) {
        return new IndexElement(column, expression, descending, nulls, operatorClass, collation, value);
    }

    /** The same key on another column. */
    public IndexElement withColumn(String value) {
        return new IndexElement(value, null, descending, nulls, operatorClass, collation, prefixLength);
    }
}
