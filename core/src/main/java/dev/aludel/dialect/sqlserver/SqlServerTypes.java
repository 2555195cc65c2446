package dev.aludel.dialect.sqlserver;

import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Spells types for SQL Server 2019 and newer. Texts are Unicode: {@code NVARCHAR}, {@code NCHAR}. Some types share one
 * spelling:
 *
 * <ul>
 *   <li>{@code NVARCHAR(MAX)}: {@code Text}, {@code VarChar} without a length or longer than 4,000, {@code Json},
 *       {@code Jsonb} (SQL Server keeps JSON as text; a check {@code ISJSON(c) = 1} makes sure of it)
 *   <li>{@code NVARCHAR(n)}: an enumeration, n being the length of its longest label; a check keeps other labels out
 *   <li>{@code VARBINARY(MAX)}: {@code Blob}, {@code VarBinary} longer than 8,000
 * </ul>
 */
final class SqlServerTypes implements TypeCompiler {

    /** Transact-SQL reference, "nchar and nvarchar": in pairs of bytes. */
    private static final int LONGEST_TEXT = 4000;

    /** Transact-SQL reference, "binary and varbinary". */
    private static final int LONGEST_BINARY = 8000;

    /** Transact-SQL reference, "decimal and numeric". */
    private static final int MOST_DIGITS = 38;

    /** Transact-SQL reference, "datetime2": 100 nanoseconds. */
    private static final int FINEST_FRACTION = 7;

    @Override
    public String sql(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "SMALLINT";
            case SqlType.Int ignored -> "INT";
            case SqlType.BigInt ignored -> "BIGINT";
            case SqlType.Numeric number -> decimal(number.precision(), number.scale());
            case SqlType.Real ignored -> "REAL";
            case SqlType.DoublePrecision ignored -> "FLOAT(53)";
            case SqlType.Bool ignored -> "BIT";
            case SqlType.Char text -> fixed("NCHAR", text.length(), LONGEST_TEXT);
            case SqlType.VarChar text -> varying("NVARCHAR", text.length(), LONGEST_TEXT);
            case SqlType.Text ignored -> "NVARCHAR(MAX)";
            case SqlType.Binary bytes -> fixed("BINARY", bytes.length(), LONGEST_BINARY);
            case SqlType.VarBinary bytes -> varying("VARBINARY", bytes.length(), LONGEST_BINARY);
            case SqlType.Blob ignored -> "VARBINARY(MAX)";
            case SqlType.Date ignored -> "DATE";
            case SqlType.Time time -> time(time);
            case SqlType.Timestamp timestamp ->
                (timestamp.withTimeZone() ? "DATETIMEOFFSET" : "DATETIME2") + fraction(timestamp.precision());
            case SqlType.Interval ignored ->
                throw SqlServerDialect.unsupported(
                        "keep an interval in a column", "Keep a number of seconds or days in a bigint column instead.");
            case SqlType.Uuid ignored -> "UNIQUEIDENTIFIER";
            case SqlType.Json ignored -> "NVARCHAR(MAX)";
            case SqlType.Jsonb ignored -> "NVARCHAR(MAX)";
            case SqlType.Enumeration labels -> varying("NVARCHAR", labels.longest(), LONGEST_TEXT);
            case SqlType.Array ignored ->
                throw SqlServerDialect.unsupported(
                        "keep an array in a column", "Keep it as json, or give its elements a table.");
            case SqlType.Native own -> own.sql();
        };
    }

    private static String decimal(@Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null) {
            return "DECIMAL";
        }
        if (precision > MOST_DIGITS) {
            throw SqlServerDialect.unsupported("keep a decimal of " + precision + " digits", "Use 38 or fewer.");
        }
        return "DECIMAL(" + precision + (scale == null ? "" : ", " + scale) + ")";
    }

    private static String fixed(String name, int length, int longest) {
        if (length > longest) {
            throw SqlServerDialect.unsupported(
                    "pad a column to a length of " + length,
                    "The longest is " + longest + "; use varchar or varbinary of that length.");
        }
        return name + "(" + length + ")";
    }

    private static String varying(String name, @Nullable Integer length, int longest) {
        return name + (length == null || length > longest ? "(MAX)" : "(" + length + ")");
    }

    private static String time(SqlType.Time time) {
        if (time.withTimeZone()) {
            throw SqlServerDialect.unsupported(
                    "keep a time of day with a time zone",
                    "Use a time without one, or a timestamp with one (DATETIMEOFFSET).");
        }
        return "TIME" + fraction(time.precision());
    }

    private static String fraction(@Nullable Integer digits) {
        if (digits == null) {
            return "";
        }
        if (digits > FINEST_FRACTION) {
            throw SqlServerDialect.unsupported(
                    "keep " + digits + " digits of a second's fraction", "Seven are the finest.");
        }
        return "(" + digits + ")";
    }
}
