package dev.aludel.dialect.oracle;

import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.type.SqlType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Spells types for Oracle 19c, so that scripts run there and on newer versions. Lengths of texts are in characters. Some
 * types share one spelling:
 *
 * <ul>
 *   <li>{@code NUMBER(1)}: {@code Bool}, 1 being true; BOOLEAN came with 23ai and is {@code Native("BOOLEAN")}
 *   <li>{@code RAW(16)}: {@code Uuid}, as Hibernate ORM keeps it, and {@code Binary(16)}
 *   <li>{@code CLOB}: {@code Text}, {@code VarChar} without a length or longer than 4,000, {@code Json}, {@code Jsonb}; a
 *       column of JSON carries the check {@code IS JSON}, which is what 19c has for it
 *   <li>{@code VARCHAR2(n CHAR)}: an enumeration, n being the length of its longest label; a check keeps other labels out
 *   <li>{@code RAW(n)}: {@code Binary}, which is not padded, and {@code VarBinary}; longer than 2,000 it is {@code BLOB}
 * </ul>
 *
 * <p>{@code DATE} holds hours, minutes and seconds as well. Texts are up to 4,000 bytes long, whatever the number of
 * characters, unless the database has MAX_STRING_SIZE = EXTENDED (SQL Language Reference 19c, "Data Types").
 */
final class OracleTypes implements TypeCompiler {

    private static final int LONGEST_VARCHAR = 4000;
    private static final int LONGEST_CHAR = 2000;
    private static final int LONGEST_RAW = 2000;
    private static final int MOST_DIGITS = 38;
    private static final int FINEST_FRACTION = 9;

    @Override
    public String sql(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "NUMBER(5)";
            case SqlType.Int ignored -> "NUMBER(10)";
            case SqlType.BigInt ignored -> "NUMBER(19)";
            case SqlType.Numeric number -> number(number.precision(), number.scale());
            case SqlType.Real ignored -> "BINARY_FLOAT";
            case SqlType.DoublePrecision ignored -> "BINARY_DOUBLE";
            case SqlType.Bool ignored -> "NUMBER(1)";
            case SqlType.Char text -> character(text.length());
            case SqlType.VarChar text -> varchar(text.length());
            case SqlType.Text ignored -> "CLOB";
            case SqlType.Binary bytes -> raw(bytes.length());
            case SqlType.VarBinary bytes -> raw(bytes.length());
            case SqlType.Blob ignored -> "BLOB";
            case SqlType.Date ignored -> "DATE";
            case SqlType.Time ignored ->
                throw OracleDialect.unsupported(
                        "keep a time of day in a column",
                        "Use a timestamp, or an interval since midnight: interval(\"day to second\").");
            case SqlType.Timestamp timestamp ->
                "TIMESTAMP" + fraction(timestamp.precision()) + (timestamp.withTimeZone() ? " WITH TIME ZONE" : "");
            case SqlType.Interval interval -> interval(interval.fields(), interval.precision());
            case SqlType.Uuid ignored -> "RAW(16)";
            case SqlType.Json ignored -> "CLOB";
            case SqlType.Jsonb ignored -> "CLOB";
            case SqlType.Enumeration labels -> varchar(labels.longest());
            case SqlType.Array ignored ->
                throw OracleDialect.unsupported(
                        "keep an array in a column", "Keep it as json, or give its elements a table.");
            case SqlType.Native own -> own.sql();
        };
    }

    /** Whether values of a type are kept as large objects, which no other type can be changed to or from. */
    boolean isLarge(SqlType type) {
        String sql = sql(type).toUpperCase(Locale.ROOT);
        return sql.equals("CLOB") || sql.equals("BLOB") || sql.equals("NCLOB");
    }

    private static String number(@Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null) {
            return "NUMBER";
        }
        if (precision > MOST_DIGITS) {
            throw OracleDialect.unsupported("keep a number of " + precision + " digits", "Use 38 or fewer.");
        }
        return "NUMBER(" + precision + (scale == null ? "" : ", " + scale) + ")";
    }

    private static String character(int length) {
        if (length > LONGEST_CHAR) {
            throw OracleDialect.unsupported(
                    "pad a column to a length of " + length, "The longest is 2000; use varchar of that length.");
        }
        return "CHAR(" + length + " CHAR)";
    }

    private static String varchar(@Nullable Integer length) {
        return length == null || length > LONGEST_VARCHAR ? "CLOB" : "VARCHAR2(" + length + " CHAR)";
    }

    private static String raw(int length) {
        return length > LONGEST_RAW ? "BLOB" : "RAW(" + length + ")";
    }

    private static String interval(@Nullable String fields, @Nullable Integer precision) {
        boolean months = fields != null && (fields.startsWith("year") || fields.startsWith("month"));
        return months ? "INTERVAL YEAR TO MONTH" : "INTERVAL DAY TO SECOND" + fraction(precision);
    }

    private static String fraction(@Nullable Integer digits) {
        if (digits == null) {
            return "";
        }
        if (digits > FINEST_FRACTION) {
            throw OracleDialect.unsupported(
                    "keep " + digits + " digits of a second's fraction", "Nine are the finest.");
        }
        return "(" + digits + ")";
    }
}
