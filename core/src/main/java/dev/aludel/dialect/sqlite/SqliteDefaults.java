package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.sqlite.SqliteToken.Kind;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what follows DEFAULT. */
final class SqliteDefaults {

    /** Numbers that are written again just as they were. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private SqliteDefaults() {}

    /**
     * The default that a text stands for.
     *
     * @param text the text as written, without parentheses around it
     * @param type the column's type: 1 and 0 are truth values in a BOOLEAN column
     * @return the default; an expression for NULL, which means what no default does and yet is said
     */
    static ColumnDefault read(String text, SqlType type) {
        List<SqliteToken> tokens = SqliteScanner.scan(text);
        if (tokens.size() == 1 && tokens.getFirst().kind() == Kind.STRING) {
            return new ColumnDefault.Text(tokens.getFirst().unquoted());
        }
        if (type instanceof SqlType.Bool && (text.equals("1") || text.equals("0"))) {
            return new ColumnDefault.Bool(text.equals("1"));
        }
        return NUMBER.matcher(text).matches()
                ? new ColumnDefault.Number(new BigDecimal(text))
                : new ColumnDefault.Expression(text);
    }
}
