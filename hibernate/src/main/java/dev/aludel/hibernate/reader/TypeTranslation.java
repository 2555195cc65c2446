package dev.aludel.hibernate.reader;

import dev.aludel.AludelException;
import dev.aludel.dialect.Dialect;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the type that stands for what Hibernate writes; what has no other name stays as it is written. */
final class TypeTranslation {

    private static final Pattern ARGUMENTS =
            Pattern.compile("([a-z ]+?)\\s*(?:\\((\\d+)(?:\\s*,\\s*(\\d+))?\\))?( with time zone)?");
    private static final Map<String, SqlType> PLAIN = Map.ofEntries(
            Map.entry("smallint", new SqlType.SmallInt()),
            Map.entry("integer", new SqlType.Int()),
            Map.entry("int", new SqlType.Int()),
            Map.entry("bigint", new SqlType.BigInt()),
            Map.entry("real", new SqlType.Real()),
            Map.entry("float4", new SqlType.Real()),
            Map.entry("float(24)", new SqlType.Real()),
            Map.entry("float(53)", new SqlType.DoublePrecision()),
            Map.entry("double precision", new SqlType.DoublePrecision()),
            Map.entry("double", new SqlType.DoublePrecision()),
            Map.entry("boolean", new SqlType.Bool()),
            Map.entry("text", new SqlType.Text()),
            Map.entry("date", new SqlType.Date()),
            Map.entry("uuid", new SqlType.Uuid()),
            Map.entry("json", new SqlType.Json()),
            Map.entry("jsonb", new SqlType.Jsonb()),
            Map.entry("bytea", new SqlType.Blob()));

    private final Dialect dialect;
    private final List<EnumType> enums;

    /** Types of a database with these named enum types. */
    TypeTranslation(Dialect dialect, List<EnumType> enums) {
        this.dialect = dialect;
        this.enums = enums;
    }

    /** The type for SQL such as {@code varchar(255)}. */
    SqlType of(String sql) {
        String written = sql.strip();
        Optional<EnumType> named = enums.stream()
                .filter(type -> type.name().name().equalsIgnoreCase(written.replace("\"", "")))
                .findFirst();
        if (named.isPresent()) {
            return named.get().asType();
        }
        if (written.endsWith(" array") || written.endsWith("[]")) {
            String element = written.replaceFirst("( array|\\[])$", "");
            SqlType type = of(element);
            return type instanceof SqlType.Array
                    ? new SqlType.Native(written)
                    : checked(new SqlType.Array(type, 1), element + "[]", written);
        }
        String lower = written.toLowerCase(Locale.ROOT);
        return Stream.ofNullable(candidate(lower))
                .map(type -> checked(type, lower, written))
                .findFirst()
                .orElseGet(() -> new SqlType.Native(written));
    }

    private static @Nullable SqlType candidate(String sql) {
        SqlType plain = PLAIN.get(sql);
        Matcher matcher = ARGUMENTS.matcher(sql);
        if (plain != null || !matcher.matches()) {
            return plain;
        }
        Integer first = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
        Integer second = matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3));
        boolean zone = matcher.group(4) != null;
        return switch (matcher.group(1)) {
            case "varchar" -> new SqlType.VarChar(first);
            case "char" -> first == null ? null : new SqlType.Char(first);
            case "numeric", "decimal" -> new SqlType.Numeric(first, second);
            case "varbinary" -> first == null ? null : new SqlType.VarBinary(first);
            case "binary" -> first == null ? null : new SqlType.Binary(first);
            case "timestamp", "datetime" -> new SqlType.Timestamp(first, zone);
            case "time" -> new SqlType.Time(first, zone);
            default -> null;
        };
    }

    /** A name of ours stands for the type only if the database's own spelling of it is the one that Hibernate writes. */
    private SqlType checked(SqlType type, String written, String otherwise) {
        try {
            String ours = dialect.types().sql(type);
            // SQLite keeps a type as it is written, letter by letter.
            boolean same = dialect.name().equals("sqlite")
                    ? ours.equals(otherwise)
                    : normal(ours).equals(normal(written));
            return same ? type : new SqlType.Native(otherwise);
        } catch (AludelException e) {
            return new SqlType.Native(otherwise);
        }
    }

    private static String normal(String sql) {
        return sql.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replaceFirst("^int(?=$|\\[)", "integer")
                .replaceFirst("^decimal", "numeric")
                .replaceFirst("^float\\(53\\)", "doubleprecision")
                .replaceFirst("^float(4|\\(24\\))", "real");
    }
}
