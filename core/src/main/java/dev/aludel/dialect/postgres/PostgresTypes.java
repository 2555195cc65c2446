package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import dev.aludel.schema.type.SqlType.Binary;
import dev.aludel.schema.type.SqlType.Blob;
import dev.aludel.schema.type.SqlType.Enumeration;
import dev.aludel.schema.type.SqlType.VarBinary;
import org.jspecify.annotations.Nullable;

/**
 * Spells types for PostgreSQL (manual, chapter 8).
 *
 * <p>Each type is read back from the catalogue as it was written, with two exceptions: {@link Binary} and
 * {@link VarBinary} are {@code bytea}, which has no length and is read as {@link Blob}; a {@code numeric} of a precision
 * alone has scale 0 and is read with it.
 */
final class PostgresTypes implements TypeCompiler {

    private final Identifiers identifiers;

    PostgresTypes(Identifiers identifiers) {
        this.identifiers = identifiers;
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
            case SqlType.Text ignored -> "text";
            case Binary ignored -> "bytea";
            case VarBinary ignored -> "bytea";
            case Blob ignored -> "bytea";
            case SqlType.Date ignored -> "date";
            case SqlType.Time time -> "time" + parenthesised(time.precision()) + zone(time.withTimeZone());
            case SqlType.Timestamp time -> "timestamp" + parenthesised(time.precision()) + zone(time.withTimeZone());
            case SqlType.Interval interval -> interval(interval);
            case SqlType.Uuid ignored -> "uuid";
            case SqlType.Json ignored -> "json";
            case SqlType.Jsonb ignored -> "jsonb";
            case Enumeration enumeration -> enumeration(enumeration);
            case SqlType.Array array -> sql(array.element()) + "[]".repeat(array.dimensions());
            case SqlType.Native other -> other.sql();
        };
    }

    /** The pseudo type that makes a numbered column (manual 8.1.4). */
    String serial(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "smallserial";
            case SqlType.Int ignored -> "serial";
            case SqlType.BigInt ignored -> "bigserial";
            default ->
                throw new AludelException(new DdlProblem.Unsupported(
                        PostgresDialect.DISPLAY_NAME,
                        "number a column of type " + sql(type),
                        "Use smallint, integer or bigint for it."));
        };
    }

    private static String numeric(SqlType.Numeric numeric) {
        if (numeric.precision() == null) {
            return "numeric";
        }
        return "numeric(" + numeric.precision() + (numeric.scale() == null ? "" : ", " + numeric.scale()) + ")";
    }

    private static String interval(SqlType.Interval interval) {
        return "interval"
                + (interval.fields() == null ? "" : " " + interval.fields())
                + parenthesised(interval.precision());
    }

    private String enumeration(Enumeration type) {
        if (type.name() == null) {
            throw new AludelException(new DdlProblem.Unsupported(
                    PostgresDialect.DISPLAY_NAME,
                    "make an enum without a name: " + String.join(", ", type.values()),
                    "Give the type a name and create it first with op.createEnum."));
        }
        return identifiers.quoted(new QualifiedName(type.schema(), type.name()));
    }

    private static String zone(boolean withTimeZone) {
        return withTimeZone ? " with time zone" : "";
    }

    private static String parenthesised(@Nullable Integer number) {
        return number == null ? "" : "(" + number + ")";
    }
}
