package dev.aludel.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Expressions and defaults as the two catalogues print them. */
class ExpressionTextTest {

    @Test
    void parentheses_around_all_of_it_are_told_from_others() {
        assertThat(ExpressionText.isParenthesised("(a + (b))")).isTrue();
        assertThat(ExpressionText.isParenthesised("(a) + (b)")).isFalse();
        assertThat(ExpressionText.isParenthesised("(a = ')')")).isTrue();
        assertThat(ExpressionText.isParenthesised("(')' = a) or (b)")).isFalse();
        assertThat(ExpressionText.withoutParentheses("((a))")).isEqualTo("(a)");
    }

    @Test
    void what_mysql_puts_over_an_expression_is_taken_back() {
        assertThat(DefaultReader.plain("((`s` <> _utf8mb4\\'it\\\\\\'s\\') and (`t` = _latin1\\'x\\'))"))
                .isEqualTo("(`s` <> 'it\\'s') and (`t` = _latin1'x')");
        assertThat(ExpressionText.withoutIntroducers("concat('_utf8mb4''x',a_utf8mb4'y')"))
                .isEqualTo("concat('_utf8mb4''x',a_utf8mb4'y')");
    }

    @Test
    void a_database_is_taken_from_names_and_not_from_strings() {
        assertThat(ExpressionText.withoutDatabase("select `d`.`t`.`a`,'`d`.' from `d`.`t` join `x`.`d`", "`d`"))
                .isEqualTo("select `t`.`a`,'`d`.' from `t` join `x`.`d`");
    }

    @Test
    void the_time_now_has_many_spellings() {
        assertThat(ExpressionText.isNow("current_timestamp()")).isTrue();
        assertThat(ExpressionText.isNow("(now(6))")).isTrue();
        assertThat(ExpressionText.isNow("LOCALTIMESTAMP")).isTrue();
        assertThat(ExpressionText.isNow("nowhere()")).isFalse();
    }

    @Test
    void defaults_of_mysql_are_what_the_type_says() {
        assertThat(DefaultReader.bare("1", new SqlType.Bool())).isEqualTo(new ColumnDefault.Bool(true));
        assertThat(DefaultReader.bare("1.50", new SqlType.Numeric(10, 2)))
                .isEqualTo(new ColumnDefault.Number(new BigDecimal("1.50")));
        assertThat(DefaultReader.bare("1", new SqlType.VarChar(5))).isEqualTo(new ColumnDefault.Text("1"));
        assertThat(DefaultReader.bare("b'101'", new SqlType.Native("bit(8)")))
                .isEqualTo(new ColumnDefault.Expression("b'101'"));
        assertThat(DefaultReader.bare("CURRENT_TIMESTAMP(3)", new SqlType.Timestamp(3, false)))
                .isEqualTo(new ColumnDefault.Expression("CURRENT_TIMESTAMP(3)"));
    }

    @Test
    void defaults_of_mariadb_are_sql() {
        assertThat(DefaultReader.expression("NULL", new SqlType.Int())).isNull();
        assertThat(DefaultReader.expression("'it''s \\\\ so'", new SqlType.VarChar(20)))
                .isEqualTo(new ColumnDefault.Text("it's \\ so"));
        assertThat(DefaultReader.expression("current_timestamp()", new SqlType.Timestamp(null, true)))
                .isEqualTo(new ColumnDefault.Expression("CURRENT_TIMESTAMP"));
        assertThat(DefaultReader.expression("(1 + 2)", new SqlType.Int()))
                .isEqualTo(new ColumnDefault.Expression("1 + 2"));
    }
}
