package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.type.SqlType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells types for MySQL and MariaDB, the same on all versions. Where two types share one spelling, {@link TypeReader}
 * reads it back as the first of them:
 *
 * <ul>
 *   <li>{@code tinyint(1)}: {@code Bool}
 *   <li>{@code char(36)}: {@code Uuid}, {@code Char(36)}. MariaDB's own {@code uuid} exists since 10.7 only and is
 *       {@code Native("uuid")}.
 *   <li>{@code json}: {@code Json}, {@code Jsonb}. On MariaDB this is {@code longtext} with a check
 *       {@code json_valid(...)} that the server adds.
 *   <li>{@code decimal(10,0)}: {@code Numeric(10, 0)}, {@code Numeric(10, null)}, {@code Numeric(null, null)}: the default
 *       precision is 10, the default scale 0.
 *   <li>a fraction of 0 digits is the default of times: {@code Timestamp(null, false)}, {@code Timestamp(0, false)}.
 *   <li>an {@code enum(...)} belongs to its column and is read back without a name: {@code Enumeration(null, null, ...)}.
 *       Whoever compares must leave the name out.
 * </ul>
 *
 * <p>{@code Text} is {@code text}, which holds 65,535 bytes (MySQL 8.0 manual 11.7); {@code Native("longtext")} holds 4 GiB.
 * {@code Blob} is {@code longblob}; a {@code blob} of 65,535 bytes is {@code Native("blob")}.
 * {@code Timestamp} without time zone is {@code datetime}, with it {@code timestamp}, which ends in 2038.
 */
public final class FamilyTypes implements TypeCompiler {

    /** Digits of the fraction of a second at most (MySQL 8.0 manual 11.2.6). */
    private static final int FINEST = 6;

    private final String database;
    private final FamilyLiterals literals;

    /**
     * Makes a compiler.
     *
     * @param database the database in words, for messages
     * @param literals spells the labels of enums
     */
    public FamilyTypes(String database, FamilyLiterals literals) {
        this.database = database;
        this.literals = literals;
    }

    @Override
    public String sql(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "smallint";
            case SqlType.Int ignored -> "int";
            case SqlType.BigInt ignored -> "bigint";
            case SqlType.Numeric numeric -> "decimal" + arguments(numeric.precision(), numeric.scale());
            case SqlType.Real ignored -> "float";
            case SqlType.DoublePrecision ignored -> "double";
            case SqlType.Bool ignored -> "tinyint(1)";
            case SqlType.Char text -> "char(" + text.length() + ")";
            case SqlType.VarChar text -> varchar(text);
            case SqlType.Text ignored -> "text";
            case SqlType.Binary bytes -> "binary(" + bytes.length() + ")";
            case SqlType.VarBinary bytes -> "varbinary(" + bytes.length() + ")";
            case SqlType.Blob ignored -> "longblob";
            case SqlType.Date ignored -> "date";
            case SqlType.Time time -> time(time);
            case SqlType.Timestamp timestamp ->
                (timestamp.withTimeZone() ? "timestamp" : "datetime") + fraction(timestamp.precision());
            case SqlType.Interval ignored ->
                throw unsupported(
                        "keep an interval in a column", "Keep a number of seconds or days in a bigint column instead.");
            case SqlType.Uuid ignored -> "char(36)";
            case SqlType.Json ignored -> "json";
            case SqlType.Jsonb ignored -> "json";
            case SqlType.Enumeration labels ->
                labels.values().stream().map(literals::text).collect(Collectors.joining(",", "enum(", ")"));
            case SqlType.Array ignored ->
                throw unsupported("keep an array in a column", "Keep it as json, or give its elements a table.");
            case SqlType.Native own -> own.sql();
        };
    }

    private String varchar(SqlType.VarChar text) {
        if (text.length() == null) {
            throw unsupported(
                    "keep a varchar without a length",
                    "Give it one: varchar(255); or use text(), whose values cannot be a key without a prefix length.");
        }
        return "varchar(" + text.length() + ")";
    }

    private String time(SqlType.Time time) {
        if (time.withTimeZone()) {
            throw unsupported(
                    "keep a time of day with a time zone",
                    "Use a time without one, or a timestamp with one, which keeps an instant.");
        }
        return "time" + fraction(time.precision());
    }

    private String fraction(@Nullable Integer digits) {
        if (digits == null || digits == 0) {
            return "";
        }
        if (digits > FINEST) {
            throw unsupported("keep " + digits + " digits of a fraction of a second", "Six are the finest.");
        }
        return "(" + digits + ")";
    }

    private static String arguments(@Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null) {
            return "";
        }
        return scale == null ? "(" + precision + ")" : "(" + precision + "," + scale + ")";
    }

    private AludelException unsupported(String what, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(database, what, wayRound));
    }
}
