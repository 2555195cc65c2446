package dev.aludel.dialect.postgres;

import dev.aludel.schema.type.SqlType;
import java.util.Optional;

/**
 * Says how the values of a column become another type where PostgreSQL does not do it by itself (manual 10.4: a column
 * changes its type through an assignment cast). An explicit cast is written only where there is no assignment cast,
 * because it is more lenient: it would cut a text that is too long instead of refusing it.
 *
 * @param from the type before
 * @param to the type after
 */
record Conversion(SqlType from, SqlType to) {

    /**
     * The expression after USING.
     *
     * @param column the column as it is written in SQL
     * @param type the new type as it is written in SQL
     * @return the expression, or empty where the database converts by itself
     */
    Optional<String> using(String column, String type) {
        if (isText(to)) {
            return Optional.empty();
        }
        if (isText(from)) {
            return Optional.of(column + "::" + type);
        }
        if (isEnum(from) || isEnum(to)) {
            return from.equals(to) ? Optional.empty() : Optional.of(column + "::text::" + type);
        }
        if (from instanceof SqlType.Bool && isNumber(to) || isNumber(from) && to instanceof SqlType.Bool) {
            return Optional.of(column + "::integer::" + type);
        }
        return isAssignable(from, to) ? Optional.empty() : Optional.of(column + "::text::" + type);
    }

    /** Whether there is an assignment cast (pg_cast); of a type in the database's own words it is not known, and assumed. */
    private static boolean isAssignable(SqlType from, SqlType to) {
        return from.getClass().equals(to.getClass())
                || (isNumber(from) && isNumber(to))
                || (isDate(from) && isDate(to))
                || (isTime(from) && isTime(to))
                || (isJson(from) && isJson(to))
                || (isBinary(from) && isBinary(to))
                || (from instanceof SqlType.Timestamp && to instanceof SqlType.Time)
                || from instanceof SqlType.Native
                || to instanceof SqlType.Native;
    }

    private static boolean isNumber(SqlType type) {
        return isInteger(type)
                || type instanceof SqlType.Numeric
                || type instanceof SqlType.Real
                || type instanceof SqlType.DoublePrecision;
    }

    private static boolean isDate(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    private static boolean isTime(SqlType type) {
        return type instanceof SqlType.Time || type instanceof SqlType.Interval;
    }

    private static boolean isJson(SqlType type) {
        return type instanceof SqlType.Json || type instanceof SqlType.Jsonb;
    }

    private static boolean isBinary(SqlType type) {
        return type instanceof SqlType.Blob || type instanceof SqlType.Binary || type instanceof SqlType.VarBinary;
    }

    /** Whether a default has to be taken off before and put back after, being no more than a literal of the old type. */
    boolean changesKind() {
        return !from.getClass().equals(to.getClass()) || isEnum(from);
    }

    private static boolean isInteger(SqlType type) {
        return type instanceof SqlType.SmallInt || type instanceof SqlType.Int || type instanceof SqlType.BigInt;
    }

    private static boolean isEnum(SqlType type) {
        return element(type) instanceof SqlType.Enumeration;
    }

    private static boolean isText(SqlType type) {
        SqlType element = element(type);
        return element instanceof SqlType.Text || element instanceof SqlType.VarChar || element instanceof SqlType.Char;
    }

    /** Arrays convert as their elements do. */
    private static SqlType element(SqlType type) {
        return type instanceof SqlType.Array array ? array.element() : type;
    }
}
