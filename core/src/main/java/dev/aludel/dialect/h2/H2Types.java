package dev.aludel.dialect.h2;

import dev.aludel.ddl.Literals;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells types for H2 (manual, "Data Types"). A named enum is a domain, {@code text} is a {@code clob} and
 * {@code jsonb} is {@code json}.
 */
final class H2Types implements TypeCompiler {

    /** The most digits of the leading field of an interval; two, which is the default, end with 99 days. */
    private static final String ANY_SPAN = "interval day(18) to second";

    private final Literals literals;

    H2Types(Literals literals) {
        this.literals = literals;
    }

    @Override
    public String sql(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "smallint";
            case SqlType.Int ignored -> "integer";
            case SqlType.BigInt ignored -> "bigint";
            case SqlType.Numeric numeric -> numeric(numeric);
            case SqlType.Real ignored -> "real";
            case SqlType.DoublePrecision ignored -> "double precision";
            case SqlType.Bool ignored -> "boolean";
            case SqlType.Char text -> "char(" + text.length() + ")";
            case SqlType.VarChar text -> "varchar" + parenthesised(text.length());
            case SqlType.Text ignored -> "clob";
            case SqlType.Binary bytes -> "binary(" + bytes.length() + ")";
            case SqlType.VarBinary bytes -> "varbinary(" + bytes.length() + ")";
            case SqlType.Blob ignored -> "blob";
            case SqlType.Date ignored -> "date";
            case SqlType.Time time -> "time" + parenthesised(time.precision()) + zone(time.withTimeZone());
            case SqlType.Timestamp time -> "timestamp" + parenthesised(time.precision()) + zone(time.withTimeZone());
            case SqlType.Interval interval -> interval(interval);
            case SqlType.Uuid ignored -> "uuid";
            case SqlType.Json ignored -> "json";
            case SqlType.Jsonb ignored -> "json";
            case SqlType.Enumeration enumeration -> enumeration(enumeration);
            case SqlType.Array array -> element(array.element()) + " array".repeat(array.dimensions());
            case SqlType.Native other -> other.sql();
        };
    }

    private static String numeric(SqlType.Numeric numeric) {
        if (numeric.precision() == null) {
            return "numeric";
        }
        return "numeric(" + numeric.precision() + (numeric.scale() == null ? "" : ", " + numeric.scale()) + ")";
    }

    /** An interval has to say its fields here; without them it holds days to parts of a second. */
    private static String interval(SqlType.Interval interval) {
        String fields = interval.fields();
        if (fields == null) {
            return ANY_SPAN + parenthesised(interval.precision());
        }
        if (fields.equals("second")) {
            return "interval second" + (interval.precision() == null ? "" : "(2, " + interval.precision() + ")");
        }
        return "interval " + fields + parenthesised(interval.precision());
    }

    /** A named enum is a domain. */
    private String enumeration(SqlType.Enumeration type) {
        return type.name() == null
                ? labels(type)
                : H2Identifiers.INSTANCE.quoted(new QualifiedName(type.schema(), type.name()));
    }

    /** There are no arrays of domains. */
    private String element(SqlType type) {
        return type instanceof SqlType.Enumeration enumeration ? labels(enumeration) : sql(type);
    }

    /** The labels themselves as a type. */
    String labels(SqlType.Enumeration type) {
        return type.values().stream().map(literals::text).collect(Collectors.joining(", ", "enum(", ")"));
    }

    private static String zone(boolean withTimeZone) {
        return withTimeZone ? " with time zone" : "";
    }

    private static String parenthesised(@Nullable Integer number) {
        return number == null ? "" : "(" + number + ")";
    }
}
