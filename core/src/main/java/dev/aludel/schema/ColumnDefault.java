package dev.aludel.schema;

import java.math.BigDecimal;

/** What the database puts into a column that an INSERT leaves out. */
public sealed interface ColumnDefault {

    /**
     * A text constant; the dialect quotes it.
     *
     * @param value the text, unquoted
     */
    record Text(String value) implements ColumnDefault {}

    /**
     * A number constant.
     *
     * @param value the number
     */
    record Number(BigDecimal value) implements ColumnDefault {}

    /**
     * A truth value; the dialect spells it.
     *
     * @param value the value
     */
    record Bool(boolean value) implements ColumnDefault {}

    /**
     * An SQL expression, passed through as written.
     *
     * @param sql the expression, for example {@code now()}
     */
    record Expression(String sql) implements ColumnDefault {
        public Expression {
            if (sql.isBlank()) {
                throw new IllegalArgumentException("a default expression is not blank");
            }
        }
    }
}
