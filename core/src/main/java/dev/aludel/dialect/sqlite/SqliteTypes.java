package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.type.SqlType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types as SQLite declares them, and back.
 *
 * <p>SQLite keeps the declared text as it is and takes only an affinity from it (sqlite.org/datatype3.html, 3.1), so every
 * type has a readable name of its own that reads back as the same type, with four exceptions: a {@link SqlType.Uuid} is
 * CHAR(36) (with NUMERIC affinity, which a type named UUID would have, an identifier written without hyphens could be taken
 * for a number and changed) and reads back as {@link SqlType.Char}; a {@link SqlType.Enumeration} is a VARCHAR as long as its
 * longest label; a {@link SqlType.Jsonb} is JSON; and what is said of a column in a STRICT table is only how it is stored.
 * A declared text that is not exactly what is written here stays as it is, as {@link SqlType.Native}: INT is not INTEGER
 * (only the latter makes a rowid), and a column without a type is a {@code Native} of no text.
 */
final class SqliteTypes implements TypeCompiler {

    private static final Pattern WITH_ARGUMENTS = Pattern.compile("([A-Z_]+)\\((\\d{1,9})(?:, (\\d{1,9}))?\\)");
    private static final String INTERVAL = "INTERVAL";

    @Override
    public String sql(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "SMALLINT";
            case SqlType.Int ignored -> "INTEGER";
            case SqlType.BigInt ignored -> "BIGINT";
            case SqlType.Numeric numeric -> numeric(numeric);
            case SqlType.Real ignored -> "REAL";
            case SqlType.DoublePrecision ignored -> "DOUBLE PRECISION";
            case SqlType.Bool ignored -> "BOOLEAN";
            case SqlType.Char text -> "CHAR(" + text.length() + ")";
            case SqlType.VarChar text -> "VARCHAR" + argument(text.length());
            case SqlType.Text ignored -> "TEXT";
            case SqlType.Binary bytes -> "BINARY(" + bytes.length() + ")";
            case SqlType.VarBinary bytes -> "VARBINARY(" + bytes.length() + ")";
            case SqlType.Blob ignored -> "BLOB";
            case SqlType.Date ignored -> "DATE";
            case SqlType.Time time -> (time.withTimeZone() ? "TIMETZ" : "TIME") + argument(time.precision());
            case SqlType.Timestamp time ->
                (time.withTimeZone() ? "TIMESTAMPTZ" : "TIMESTAMP") + argument(time.precision());
            case SqlType.Interval interval -> interval(interval);
            case SqlType.Uuid ignored -> "CHAR(36)";
            case SqlType.Json ignored -> "JSON";
            case SqlType.Jsonb ignored -> "JSON";
            case SqlType.Enumeration labels -> "VARCHAR(" + labels.longest() + ")";
            case SqlType.Array ignored ->
                throw new AludelException(new DdlProblem.Unsupported(
                        SqliteDialect.DISPLAY_NAME,
                        "keep an array in a column",
                        "Use json() and keep the array as JSON text, or a table of its own for the elements."));
            case SqlType.Native text -> text.sql();
        };
    }

    /** How a type is stored in a STRICT table, which knows six words only (sqlite.org/stricttables.html). */
    String strict(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> "INTEGER";
            case SqlType.Int ignored -> "INTEGER";
            case SqlType.BigInt ignored -> "INTEGER";
            case SqlType.Bool ignored -> "INTEGER";
            case SqlType.Numeric numeric -> numeric.scale() == null && numeric.precision() != null ? "INTEGER" : "ANY";
            case SqlType.Real ignored -> "REAL";
            case SqlType.DoublePrecision ignored -> "REAL";
            case SqlType.Binary ignored -> "BLOB";
            case SqlType.VarBinary ignored -> "BLOB";
            case SqlType.Blob ignored -> "BLOB";
            case SqlType.Char ignored -> "TEXT";
            case SqlType.VarChar ignored -> "TEXT";
            case SqlType.Text ignored -> "TEXT";
            case SqlType.Date ignored -> "TEXT";
            case SqlType.Time ignored -> "TEXT";
            case SqlType.Timestamp ignored -> "TEXT";
            case SqlType.Interval ignored -> "TEXT";
            case SqlType.Uuid ignored -> "TEXT";
            case SqlType.Json ignored -> "TEXT";
            case SqlType.Jsonb ignored -> "TEXT";
            case SqlType.Enumeration ignored -> "TEXT";
            case SqlType.Array array -> sql(array);
            case SqlType.Native text -> text.sql();
        };
    }

    /**
     * The type that a declared text stands for.
     *
     * @param declared the text between a column's name and its first constraint, as written; empty when there is none
     * @return the type whose {@link #sql} is exactly that text
     */
    SqlType read(String declared) {
        SqlType type = WITH_ARGUMENTS.matcher(declared).matches() ? withArguments(declared) : plain(declared);
        return type != null && sql(type).equals(declared) ? type : new SqlType.Native(declared);
    }

    private static @Nullable SqlType plain(String declared) {
        return switch (declared) {
            case "SMALLINT" -> new SqlType.SmallInt();
            case "INTEGER" -> new SqlType.Int();
            case "BIGINT" -> new SqlType.BigInt();
            case "NUMERIC" -> new SqlType.Numeric(null, null);
            case "REAL" -> new SqlType.Real();
            case "DOUBLE PRECISION" -> new SqlType.DoublePrecision();
            case "BOOLEAN" -> new SqlType.Bool();
            case "VARCHAR" -> new SqlType.VarChar(null);
            case "TEXT" -> new SqlType.Text();
            case "BLOB" -> new SqlType.Blob();
            case "DATE" -> new SqlType.Date();
            case "TIME" -> new SqlType.Time(null, false);
            case "TIMETZ" -> new SqlType.Time(null, true);
            case "TIMESTAMP" -> new SqlType.Timestamp(null, false);
            case "TIMESTAMPTZ" -> new SqlType.Timestamp(null, true);
            case "JSON" -> new SqlType.Json();
            default -> declared.startsWith(INTERVAL) ? interval(declared, null) : null;
        };
    }

    private static @Nullable SqlType withArguments(String declared) {
        Matcher matcher = WITH_ARGUMENTS.matcher(declared);
        if (!matcher.matches()) {
            return null;
        }
        String word = matcher.group(1);
        int first = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) != null) {
            Integer scale = Integer.valueOf(matcher.group(3));
            return word.equals("NUMERIC") && first > 0 ? new SqlType.Numeric(first, scale) : null;
        }
        return switch (word) {
            case "TIME" -> new SqlType.Time(first, false);
            case "TIMETZ" -> new SqlType.Time(first, true);
            case "TIMESTAMP" -> new SqlType.Timestamp(first, false);
            case "TIMESTAMPTZ" -> new SqlType.Timestamp(first, true);
            default -> word.startsWith(INTERVAL) ? interval(word, first) : first == 0 ? null : sized(word, first);
        };
    }

    private static @Nullable SqlType sized(String word, int size) {
        return switch (word) {
            case "NUMERIC" -> new SqlType.Numeric(size, null);
            case "CHAR" -> new SqlType.Char(size);
            case "VARCHAR" -> new SqlType.VarChar(size);
            case "BINARY" -> new SqlType.Binary(size);
            case "VARBINARY" -> new SqlType.VarBinary(size);
            default -> null;
        };
    }

    private static String numeric(SqlType.Numeric numeric) {
        if (numeric.precision() == null) {
            return "NUMERIC";
        }
        return "NUMERIC(" + numeric.precision() + (numeric.scale() == null ? "" : ", " + numeric.scale()) + ")";
    }

    /** Fields are one word with the interval, for TO is reserved and cannot be part of a type's name. */
    private static String interval(SqlType.Interval interval) {
        String fields = interval.fields() == null
                ? ""
                : "_" + interval.fields().toUpperCase(Locale.ROOT).replace(' ', '_');
        return INTERVAL + fields + argument(interval.precision());
    }

    private static SqlType interval(String word, @Nullable Integer precision) {
        String fields = word.substring(INTERVAL.length());
        return new SqlType.Interval(
                fields.isEmpty()
                        ? null
                        : fields.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '),
                precision);
    }

    private static String argument(@Nullable Integer value) {
        return value == null ? "" : "(" + value + ")";
    }
}
