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
            Pattern.compile("(E?)'((?:[^']|'')*)'(?:::[a-zA-Z_][^'()]*(?:\\([0-9, ]+\\))?[^'()]*)?");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private PostgresDefaultReader() {}

    /**
     * Reads a default.
     *
     * @param expression as {@code pg_get_expr} prints it
     * @param type of the column
     * @return the constant, or the expression as it is
     */
    static ColumnDefault read(String expression, SqlType type) {
        if (type instanceof SqlType.Bool && (expression.equals("true") || expression.equals("false"))) {
            return new ColumnDefault.Bool(expression.equals("true"));
        }
        Optional<String> text = text(expression);
        String constant = text.orElse(expression);
        if (isNumber(type) && NUMBER.matcher(constant).matches()) {
            return new ColumnDefault.Number(new BigDecimal(constant));
        }
        return text.<ColumnDefault>map(ColumnDefault.Text::new)
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

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.SmallInt
                || type instanceof SqlType.Int
                || type instanceof SqlType.BigInt
                || type instanceof SqlType.Numeric
                || type instanceof SqlType.Real
                || type instanceof SqlType.DoublePrecision;
    }
}
