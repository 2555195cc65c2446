package dev.aludel.schema.type;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column: one of the SQL standard's types (ISO/IEC 9075-2, clause 6.1), one of the few that every
 * supported database has under some name, or {@link Native}, the database's own spelling.
 */
public sealed interface SqlType {

    /** A 16-bit integer. */
    record SmallInt() implements SqlType {}

    /** A 32-bit integer. */
    record Int() implements SqlType {}

    /** A 64-bit integer. */
    record BigInt() implements SqlType {}

    /**
     * An exact decimal number.
     *
     * @param precision total digits, 1 or more; {@code null} leaves precision and scale to the database
     * @param scale digits after the point, 0 to precision; {@code null} leaves it to the database (0 by the standard)
     */
    record Numeric(@Nullable Integer precision, @Nullable Integer scale) implements SqlType {
        public Numeric {
            require(precision != null || scale == null, "a numeric with a scale needs a precision");
            require(precision == null || precision > 0, "the precision of a numeric is 1 or more");
        }
    }

    /** A 4-byte binary floating point number. */
    record Real() implements SqlType {}

    /** An 8-byte binary floating point number. */
    record DoublePrecision() implements SqlType {}

    /** True or false. */
    record Bool() implements SqlType {}

    /**
     * Text padded to a fixed length.
     *
     * @param length in characters, 1 or more
     */
    record Char(int length) implements SqlType {
        public Char {
            require(length > 0, "the length of a char is 1 or more");
        }
    }

    /**
     * Text up to a length.
     *
     * @param length in characters, 1 or more; {@code null} means no limit, where the database has that
     */
    record VarChar(@Nullable Integer length) implements SqlType {
        public VarChar {
            require(length == null || length > 0, "the length of a varchar is 1 or more");
        }
    }

    /** Text of any length. */
    record Text() implements SqlType {}

    /**
     * Bytes padded to a fixed length.
     *
     * @param length in bytes, 1 or more
     */
    record Binary(int length) implements SqlType {
        public Binary {
            require(length > 0, "the length of a binary is 1 or more");
        }
    }

    /**
     * Bytes up to a length.
     *
     * @param length in bytes, 1 or more
     */
    record VarBinary(int length) implements SqlType {
        public VarBinary {
            require(length > 0, "the length of a varbinary is 1 or more");
        }
    }

    /** Bytes of any length. */
    record Blob() implements SqlType {}

    /** A calendar date. */
    record Date() implements SqlType {}

    /**
     * A time of day.
     *
     * @param precision digits of the fraction of a second, 0 or more; {@code null} leaves it to the database
     * @param withTimeZone whether an offset is kept
     */
    record Time(@Nullable Integer precision, boolean withTimeZone) implements SqlType {
        public Time {
            require(precision == null || precision >= 0, "the precision of a time is 0 or more");
        }
    }

    /**
     * A date and time of day.
     *
     * @param precision digits of the fraction of a second, 0 or more; {@code null} leaves it to the database
     * @param withTimeZone whether the value is an instant rather than a local date and time
     */
    record Timestamp(@Nullable Integer precision, boolean withTimeZone) implements SqlType {
        public Timestamp {
            require(precision == null || precision >= 0, "the precision of a timestamp is 0 or more");
        }
    }

    /**
     * A span of time.
     *
     * @param fields restriction such as {@code day to second}, in lower case; {@code null} for none
     * @param precision digits of the fraction of a second, 0 or more; {@code null} leaves it to the database
     */
    record Interval(@Nullable String fields, @Nullable Integer precision) implements SqlType {
        public Interval {
            require(precision == null || precision >= 0, "the precision of an interval is 0 or more");
        }
    }

    /** A universally unique identifier (RFC 9562). */
    record Uuid() implements SqlType {}

    /** JSON kept as written. */
    record Json() implements SqlType {}

    /** JSON in a parsed form, where the database has one; elsewhere the same as {@link Json}. */
    record Jsonb() implements SqlType {}

    /**
     * One of a fixed list of labels.
     *
     * @param schema schema of the named type; {@code null} for the default one
     * @param name name of the type where the database has named enum types; {@code null} when the list belongs to the
     *     column alone (MySQL and MariaDB)
     * @param values the labels in their order, all different, at least one
     */
    record Enumeration(@Nullable String schema, @Nullable String name, List<String> values) implements SqlType {
        public Enumeration {
            values = List.copyOf(values);
            require(!values.isEmpty(), "an enum has at least one value");
            require(values.stream().distinct().count() == values.size(), "an enum has no value twice: " + values);
        }

        /**
         * The length of the longest label.
         *
         * @return a number of characters, 1 or more
         */
        public int longest() {
            return Math.max(
                    1,
                    values.stream()
                            .mapToInt(value -> value.codePointCount(0, value.length()))
                            .max()
                            .orElse(1));
        }
    }

    /**
     * An array.
     *
     * @param element type of one element
     * @param dimensions number of dimensions, 1 or more
     */
    record Array(SqlType element, int dimensions) implements SqlType {
        public Array {
            Objects.requireNonNull(element, "element");
            require(!(element instanceof Array), "an array of arrays is one array of more dimensions");
            require(dimensions > 0, "an array has at least one dimension");
        }
    }

    /**
     * A type in the database's own words, passed through as written.
     *
     * @param sql the type, for example {@code tsvector} or {@code int unsigned}; empty for a column without a type, which
     *     only SQLite has
     */
    record Native(String sql) implements SqlType {
        public Native {
            require(sql.isEmpty() || !sql.isBlank(), "a native type is not blank");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
