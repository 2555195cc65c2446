package dev.aludel.dialect.postgres;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the expression of a default into a constant of the model where it is one: PostgreSQL prints {@code DEFAULT 'x'} of
 * a varchar as {@code 'x'::character varying} and {@code DEFAULT -1} as {@code '-1'::integer}.
 */
final class PostgresDefaultReader {

    /** A string, with a cast to one type whose name has no parenthesis but that of its length. */
    private static final Pattern TEXT =
            Pattern.compile("(E?)'((?:[^']|'')*)'(?:::([^'()]+(?:\\([0-9, ]+\\))?[^'()]*))?");

    private static final Pattern LENGTH = Pattern.compile("\\([0-9, ]+\\)");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private PostgresDefaultReader() {}

    /**
     * Reads a default.
     *
     * @param expression as {@code pg_get_expr} prints it
     * @param type of the column
     * @param formatted the type as the server writes it; a string cast to any other type is left as it is
     * @return the constant, or the expression as it is
     */
    static ColumnDefault read(String expression, SqlType type, String formatted) {
        if (type instanceof SqlType.Bool && (expression.equals("true") || expression.equals("false"))) {
            return new ColumnDefault.Bool(expression.equals("true"));
        }
        Optional<String> text = text(expression);
        String number = text.orElse(expression);
        if (isNumber(type) && NUMBER.matcher(number).matches()) {
            return new ColumnDefault.Number(new BigDecimal(number));
        }
        return text.filter(constant -> isOfType(expression, formatted))
                .<ColumnDefault>map(ColumnDefault.Text::new)
                .orElseGet(() -> new ColumnDefault.Expression(expression));
    }

    private static Optional<String> text(String expression) {
        Matcher matcher = TEXT.matcher(expression);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(2).replace("''", "'");
        return Optional.of(matcher.group(1).isEmpty() ? text : text.replace("\\\\", "\\"));
    }

    /** {@code 'x'::bpchar} is how a constant of a char column is printed. */
    private static boolean isOfType(String expression, String formatted) {
        Matcher matcher = TEXT.matcher(expression);
        if (!matcher.matches() || matcher.group(3) == null) {
            return true;
        }
        String cast = LENGTH.matcher(matcher.group(3)).replaceFirst("");
        String own = LENGTH.matcher(formatted).replaceFirst("");
        return cast.equals(own) || (cast.equals("bpchar") && own.equals("character"));
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.SmallInt
                || type instanceof SqlType.Int
                || type instanceof SqlType.BigInt
                || type instanceof SqlType.Numeric
                || type instanceof SqlType.Real
                || type instanceof SqlType.DoublePrecision;
    }
}
