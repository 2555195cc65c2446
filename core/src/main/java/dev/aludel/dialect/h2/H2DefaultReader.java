package dev.aludel.dialect.h2;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Turns the expression of a default into a constant of the model where it is one. */
final class H2DefaultReader {

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final String JSON = "JSON ";

    private H2DefaultReader() {}

    /**
     * Reads a default.
     *
     * @param sql the expression as an author would write it
     * @param type of the column
     * @return the constant, or the expression as it is
     */
    static ColumnDefault read(String sql, SqlType type) {
        if (sql.equals("TRUE") || sql.equals("FALSE")) {
            return new ColumnDefault.Bool(sql.equals("TRUE"));
        }
        if (NUMBER.matcher(sql).matches()) {
            return new ColumnDefault.Number(new BigDecimal(sql));
        }
        boolean json = H2Literals.isJson(type);
        String literal = json && sql.startsWith(JSON) ? sql.substring(JSON.length()) : sql;
        // A plain text in a column of JSON is a JSON string, which the constant is not.
        boolean constant = TEXT.matcher(literal).matches() && (!json || !literal.equals(sql));
        return constant
                ? new ColumnDefault.Text(
                        literal.substring(1, literal.length() - 1).replace("''", "'"))
                : new ColumnDefault.Expression(sql);
    }
}
