package dev.aludel.dialect.postgres;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what {@code format_type} writes (manual 9.27, "System Catalog Information Functions") into the model's types. */
final class PostgresTypeReader {

    private static final Map<String, SqlType> PLAIN = Map.ofEntries(
            Map.entry("smallint", new SqlType.SmallInt()),
            Map.entry("integer", new SqlType.Int()),
            Map.entry("bigint", new SqlType.BigInt()),
            Map.entry("numeric", new SqlType.Numeric(null, null)),
            Map.entry("real", new SqlType.Real()),
            Map.entry("double precision", new SqlType.DoublePrecision()),
            Map.entry("boolean", new SqlType.Bool()),
            Map.entry("character varying", new SqlType.VarChar(null)),
            Map.entry("text", new SqlType.Text()),
            Map.entry("bytea", new SqlType.Blob()),
            Map.entry("date", new SqlType.Date()),
            Map.entry("uuid", new SqlType.Uuid()),
            Map.entry("json", new SqlType.Json()),
            Map.entry("jsonb", new SqlType.Jsonb()));

    private static final Pattern TEXT = Pattern.compile("(character|character varying)\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
    private static final Pattern TIME = Pattern.compile("(time|timestamp)(?:\\((\\d+)\\))? (with|without) time zone");
    private static final Pattern INTERVAL = Pattern.compile("interval(?: ([a-z ]+?))?(?:\\((\\d+)\\))?");

    private final Map<Long, SqlType> enums = new HashMap<>();

    /** Makes an enum type known. */
    void add(long oid, QualifiedName name, List<String> values) {
        enums.put(oid, new SqlType.Enumeration(name.schema(), name.name(), values));
    }

    /**
     * Reads a type.
     *
     * @param oid of the type, or of the element type of an array
     * @param formatted the type as {@code format_type} writes it
     * @param dimensions number of dimensions; 0 when it is no array
     * @return the type
     */
    SqlType read(long oid, String formatted, int dimensions) {
        if (dimensions > 0) {
            return new SqlType.Array(
                    single(oid, formatted.substring(0, formatted.length() - "[]".length())), dimensions);
        }
        return single(oid, formatted);
    }

    private SqlType single(long oid, String formatted) {
        SqlType enumeration = enums.get(oid);
        if (enumeration != null) {
            return enumeration;
        }
        SqlType plain = PLAIN.get(formatted);
        return plain != null ? plain : withArguments(formatted);
    }

    private static SqlType withArguments(String formatted) {
        Matcher text = TEXT.matcher(formatted);
        if (text.matches()) {
            int length = Integer.parseInt(text.group(2));
            return text.group(1).equals("character") ? new SqlType.Char(length) : new SqlType.VarChar(length);
        }
        Matcher time = TIME.matcher(formatted);
        if (time.matches()) {
            Integer precision = number(time.group(2));
            boolean zone = time.group(3).equals("with");
            return time.group(1).equals("time")
                    ? new SqlType.Time(precision, zone)
                    : new SqlType.Timestamp(precision, zone);
        }
        Matcher interval = INTERVAL.matcher(formatted);
        if (interval.matches()) {
            return new SqlType.Interval(interval.group(1), number(interval.group(2)));
        }
        return numeric(formatted);
    }

    /** A scale below 0 or beyond the precision (PostgreSQL 15) is not the standard's. */
    private static SqlType numeric(String formatted) {
        Matcher numeric = NUMERIC.matcher(formatted);
        if (!numeric.matches()) {
            return new SqlType.Native(formatted);
        }
        int precision = Integer.parseInt(numeric.group(1));
        int scale = Integer.parseInt(numeric.group(2));
        return scale < 0 || scale > precision ? new SqlType.Native(formatted) : new SqlType.Numeric(precision, scale);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
