package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code information_schema.columns.column_type} back into the types that {@link FamilyTypes} spells. Widths that
 * MariaDB prints although nobody gave them ({@code int(11)}) are left out; a width somebody did give stays, in a
 * {@code Native} type.
 */
public final class TypeReader {

    private static final Pattern TYPE =
            Pattern.compile("([a-z][a-z0-9_]*)(?:\\((.*)\\))?((?: [a-z].*)?)", Pattern.DOTALL);

    private static final Map<String, String> WIDTHS =
            Map.of("tinyint", "4", "smallint", "6", "mediumint", "9", "int", "11", "bigint", "20", "year", "4");

    private static final Map<String, String> UNSIGNED_WIDTHS =
            Map.of("tinyint", "3", "smallint", "5", "mediumint", "8", "int", "10", "bigint", "20");

    private TypeReader() {}

    /** The type that a column type spells. */
    public static SqlType read(String columnType) {
        Matcher parts = TYPE.matcher(columnType);
        if (!parts.matches()) {
            return new SqlType.Native(columnType);
        }
        String name = parts.group(1);
        @Nullable String arguments = parts.group(2);
        String suffix = parts.group(3);
        if (name.equals("tinyint") && "1".equals(arguments) && suffix.isEmpty()) {
            return new SqlType.Bool();
        }
        if (isUsualWidth(name, arguments, suffix)) {
            arguments = null;
        }
        SqlType standard = suffix.isEmpty() ? standard(name, arguments) : null;
        return standard != null
                ? standard
                : new SqlType.Native(name + (arguments == null ? "" : "(" + arguments + ")") + suffix);
    }

    private static boolean isUsualWidth(String name, @Nullable String arguments, String suffix) {
        if (suffix.toLowerCase(Locale.ROOT).contains("zerofill")) {
            return false;
        }
        Map<String, String> widths = suffix.contains("unsigned") ? UNSIGNED_WIDTHS : WIDTHS;
        return arguments != null && arguments.equals(widths.get(name));
    }

    private static @Nullable SqlType standard(String name, @Nullable String arguments) {
        return switch (name) {
            case "smallint" -> arguments == null ? new SqlType.SmallInt() : null;
            case "int" -> arguments == null ? new SqlType.Int() : null;
            case "bigint" -> arguments == null ? new SqlType.BigInt() : null;
            case "decimal" -> numeric(arguments);
            case "float" -> arguments == null ? new SqlType.Real() : null;
            case "double" -> arguments == null ? new SqlType.DoublePrecision() : null;
            case "char" -> character(length(arguments));
            case "varchar" -> length(arguments) == 0 ? null : new SqlType.VarChar(length(arguments));
            case "text" -> new SqlType.Text();
            case "binary" -> length(arguments) == 0 ? null : new SqlType.Binary(length(arguments));
            case "varbinary" -> length(arguments) == 0 ? null : new SqlType.VarBinary(length(arguments));
            case "longblob" -> new SqlType.Blob();
            case "date" -> new SqlType.Date();
            case "time" -> new SqlType.Time(digits(arguments), false);
            case "datetime" -> new SqlType.Timestamp(digits(arguments), false);
            case "timestamp" -> new SqlType.Timestamp(digits(arguments), true);
            case "json" -> new SqlType.Json();
            case "enum" -> labels(Objects.requireNonNullElse(arguments, ""));
            default -> null;
        };
    }

    private static SqlType numeric(@Nullable String arguments) {
        String[] numbers = Objects.requireNonNullElse(arguments, "10,0").split(",", -1);
        int scale = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0;
        return new SqlType.Numeric(Integer.parseInt(numbers[0]), scale);
    }

    private static @Nullable SqlType character(int length) {
        return switch (length) {
            case 0 -> null;
            case 36 -> new SqlType.Uuid();
            default -> new SqlType.Char(length);
        };
    }

    private static int length(@Nullable String arguments) {
        return arguments == null ? 0 : Integer.parseInt(arguments);
    }

    private static @Nullable Integer digits(@Nullable String arguments) {
        return arguments == null ? null : Integer.valueOf(arguments);
    }

    /** Labels stand in quotes with commas between; a quote inside is doubled, and so is a backslash. */
    private static @Nullable SqlType labels(String list) {
        List<String> labels = new ArrayList<>();
        int at = 0;
        while (at < list.length()) {
            StringBuilder label = new StringBuilder();
            at++;
            while (list.charAt(at) != '\'' || list.startsWith("''", at)) {
                label.append(list.charAt(at));
                at += list.startsWith("''", at) ? 2 : 1;
            }
            labels.add(ExpressionText.unescaped(label.toString()));
            at += 2;
        }
        return labels.isEmpty() ? null : new SqlType.Enumeration(null, null, labels);
    }
}
