package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads defaults out of the forms in which the two catalogues print them. */
public final class DefaultReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern BITS = Pattern.compile("b'[01]*'|0x[0-9A-Fa-f]*");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'", Pattern.DOTALL);

    /** Both servers print CURRENT_DATE as a call of the function. */
    private static final Pattern TODAY = Pattern.compile("curdate\\(\\)", Pattern.CASE_INSENSITIVE);

    private DefaultReader() {}

    /** A constant without quotes (MySQL): what it is depends on the type. */
    public static ColumnDefault bare(String text, SqlType type) {
        return switch (type) {
            case SqlType.Bool ignored -> number(text, type);
            case SqlType.SmallInt ignored -> number(text, type);
            case SqlType.Int ignored -> number(text, type);
            case SqlType.BigInt ignored -> number(text, type);
            case SqlType.Numeric ignored -> number(text, type);
            case SqlType.Real ignored -> number(text, type);
            case SqlType.DoublePrecision ignored -> number(text, type);
            case SqlType.Binary ignored -> bytes(text);
            case SqlType.VarBinary ignored -> bytes(text);
            case SqlType.Native own -> ofNative(text, own);
            case SqlType.Timestamp ignored -> ExpressionText.isNow(text) ? now(text) : moment(text);
            case SqlType.Char ignored -> new ColumnDefault.Text(text);
            case SqlType.VarChar ignored -> new ColumnDefault.Text(text);
            case SqlType.Text ignored -> new ColumnDefault.Text(text);
            case SqlType.Blob ignored -> new ColumnDefault.Text(text);
            case SqlType.Date ignored -> new ColumnDefault.Text(text);
            case SqlType.Time ignored -> moment(text);
            case SqlType.Interval ignored -> new ColumnDefault.Text(text);
            case SqlType.Uuid ignored -> new ColumnDefault.Text(text);
            case SqlType.Json ignored -> new ColumnDefault.Text(text);
            case SqlType.Jsonb ignored -> new ColumnDefault.Text(text);
            case SqlType.Enumeration ignored -> new ColumnDefault.Text(text);
            case SqlType.Array ignored -> new ColumnDefault.Text(text);
        };
    }

    private static ColumnDefault bytes(String text) {
        boolean none = text.isEmpty() || text.equals("0x");
        return none ? new ColumnDefault.Text("") : new ColumnDefault.Expression(text);
    }

    private static ColumnDefault ofNative(String text, SqlType.Native type) {
        boolean textual = type.sql().startsWith("set(") || type.sql().contains("char");
        if (BITS.matcher(text).matches() && !textual) {
            return new ColumnDefault.Expression(text);
        }
        return NUMBER.matcher(text).matches() && !textual
                ? new ColumnDefault.Number(new BigDecimal(text))
                : new ColumnDefault.Text(text);
    }

    /**
     * A default as SQL (MariaDB, and MySQL's expressions).
     *
     * @return the default, or {@code null} for NULL
     */
    public static @Nullable ColumnDefault expression(String sql, SqlType type) {
        if (sql.equalsIgnoreCase("NULL")) {
            return null;
        }
        if (TEXT.matcher(sql).matches()) {
            boolean moment = type instanceof SqlType.Timestamp || type instanceof SqlType.Time;
            return moment ? moment(unquoted(sql)) : new ColumnDefault.Text(unquoted(sql));
        }
        if (NUMBER.matcher(sql).matches()) {
            return number(sql, type);
        }
        if (type instanceof SqlType.Timestamp && ExpressionText.isNow(sql)) {
            return now(sql);
        }
        String plain = ExpressionText.withoutParentheses(sql);
        return new ColumnDefault.Expression(TODAY.matcher(plain).matches() ? "CURRENT_DATE" : plain);
    }

    /** The server fills the fraction up with zeros to the column's precision. */
    private static ColumnDefault moment(String text) {
        return new ColumnDefault.Text(text.replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", ""));
    }

    /** MySQL's expressions as an author would write them. */
    public static String plain(String text) {
        String unescaped = ExpressionText.unescaped(ExpressionText.decodedOnce(text));
        return ExpressionText.withoutParentheses(ExpressionText.withoutIntroducers(unescaped));
    }

    private static ColumnDefault number(String text, SqlType type) {
        if (type instanceof SqlType.Bool && (text.equals("0") || text.equals("1"))) {
            return new ColumnDefault.Bool(text.equals("1"));
        }
        return new ColumnDefault.Number(new BigDecimal(text));
    }

    private static ColumnDefault now(String sql) {
        return new ColumnDefault.Expression(ColumnReader.now(sql));
    }

    private static String unquoted(String sql) {
        String inside = sql.substring(1, sql.length() - 1).replace("''", "\\'");
        return ExpressionText.unescaped(inside);
    }
}
