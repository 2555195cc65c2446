package dev.aludel.migration;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.util.List;

/** Column types, for static import: {@code column("email", varchar(255))}. */
public final class Types {

    private Types() {}

    /** A 16-bit integer. */
    public static SqlType smallint() {
        return new SqlType.SmallInt();
    }

    /** A 32-bit integer. */
    public static SqlType integer() {
        return new SqlType.Int();
    }

    /** A 64-bit integer. */
    public static SqlType bigint() {
        return new SqlType.BigInt();
    }

    /** An exact decimal number whose size is left to the database. */
    public static SqlType numeric() {
        return new SqlType.Numeric(null, null);
    }

    /** An exact whole number of at most {@code precision} digits. */
    public static SqlType numeric(int precision) {
        return new SqlType.Numeric(precision, null);
    }

    /** An exact decimal number of at most {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType numeric(int precision, int scale) {
        return new SqlType.Numeric(precision, scale);
    }

    /** A 4-byte floating point number. */
    public static SqlType real() {
        return new SqlType.Real();
    }

    /** An 8-byte floating point number. */
    public static SqlType doublePrecision() {
        return new SqlType.DoublePrecision();
    }

    /** True or false. */
    public static SqlType bool() {
        return new SqlType.Bool();
    }

    /** Text padded to {@code length} characters. */
    public static SqlType character(int length) {
        return new SqlType.Char(length);
    }

    /** Text without a limit, where the database has such a varchar. */
    public static SqlType varchar() {
        return new SqlType.VarChar(null);
    }

    /** Text of at most {@code length} characters. */
    public static SqlType varchar(int length) {
        return new SqlType.VarChar(length);
    }

    /** Text of any length. */
    public static SqlType text() {
        return new SqlType.Text();
    }

    /** Bytes padded to {@code length}. */
    public static SqlType binary(int length) {
        return new SqlType.Binary(length);
    }

    /** At most {@code length} bytes. */
    public static SqlType varbinary(int length) {
        return new SqlType.VarBinary(length);
    }

    /** Bytes of any length. */
    public static SqlType blob() {
        return new SqlType.Blob();
    }

    /** A calendar date. */
    public static SqlType date() {
        return new SqlType.Date();
    }

    /** A time of day. */
    public static SqlType time() {
        return new SqlType.Time(null, false);
    }

    /** A time of day with {@code precision} digits after the second. */
    public static SqlType time(int precision) {
        return new SqlType.Time(precision, false);
    }

    /** A time of day with an offset. */
    public static SqlType timeWithTimeZone() {
        return new SqlType.Time(null, true);
    }

    /** A time of day with an offset and {@code precision} digits after the second. */
    public static SqlType timeWithTimeZone(int precision) {
        return new SqlType.Time(precision, true);
    }

    /** A local date and time. */
    public static SqlType timestamp() {
        return new SqlType.Timestamp(null, false);
    }

    /** A local date and time with {@code precision} digits after the second. */
    public static SqlType timestamp(int precision) {
        return new SqlType.Timestamp(precision, false);
    }

    /** An instant. */
    public static SqlType timestamptz() {
        return new SqlType.Timestamp(null, true);
    }

    /** An instant with {@code precision} digits after the second. */
    public static SqlType timestamptz(int precision) {
        return new SqlType.Timestamp(precision, true);
    }

    /** A span of time. */
    public static SqlType interval() {
        return new SqlType.Interval(null, null);
    }

    /** A span of time of certain fields, for example {@code "day to second"}. */
    public static SqlType interval(String fields) {
        return new SqlType.Interval(fields, null);
    }

    /** A span of time with {@code precision} digits after the second. */
    public static SqlType interval(int precision) {
        return new SqlType.Interval(null, precision);
    }

    /** A span of time of certain fields with {@code precision} digits after the second. */
    public static SqlType interval(String fields, int precision) {
        return new SqlType.Interval(fields, precision);
    }

    /** A universally unique identifier. */
    public static SqlType uuid() {
        return new SqlType.Uuid();
    }

    /** JSON kept as written. */
    public static SqlType json() {
        return new SqlType.Json();
    }

    /** JSON in a parsed form, where the database has one. */
    public static SqlType jsonb() {
        return new SqlType.Jsonb();
    }

    /**
     * One of a list of labels. Where the database has named enum types, {@link Operations#createEnum} makes the type and
     * this refers to it; elsewhere the labels go into the column.
     *
     * @param name name of the type
     * @param values the labels in order
     * @return the type
     */
    public static SqlType.Enumeration enumeration(String name, String... values) {
        return new SqlType.Enumeration(null, name, List.of(values));
    }

    /**
     * One of a list of labels, where the type is in another schema than the default one.
     *
     * @param name name of the type with its schema, as {@link Elements#name} gives it
     * @param values the labels in order
     * @return the type
     */
    public static SqlType.Enumeration enumeration(QualifiedName name, String... values) {
        return new SqlType.Enumeration(name.schema(), name.name(), List.of(values));
    }

    /** One of a list of labels that belongs to the column alone (MySQL, MariaDB). */
    public static SqlType.Enumeration inlineEnum(String... values) {
        return new SqlType.Enumeration(null, null, List.of(values));
    }

    /** An array of one dimension. */
    public static SqlType array(SqlType element) {
        return new SqlType.Array(element, 1);
    }

    /** An array of several dimensions. */
    public static SqlType array(SqlType element, int dimensions) {
        return new SqlType.Array(element, dimensions);
    }

    /** The database's own spelling of a type, passed through as written. */
    public static SqlType nativeType(String sql) {
        return new SqlType.Native(sql);
    }
}
