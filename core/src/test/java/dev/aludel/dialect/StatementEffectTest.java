package dev.aludel.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementEffectTest {

    private static final DialectRegistry DIALECTS = DialectRegistry.load(StatementEffectTest.class.getClassLoader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        select 1                                    | SELECT
        -- a note\\n  /* more */ (select 1) union    | SELECT
        # of MySQL\\nDROP TABLE t                    | DROP
        /*!50003 CREATE TRIGGER t */                | CREATE
        /*M!100500 ALTER TABLE t */                 | ALTER
        """)
    void the_first_word_is_found_behind_comments_and_parentheses(String sql, String word) {
        assertThat(StatementEffect.firstWord(sql.replace("\\n", "\n"))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mysql    | ALTER TABLE t ADD c int          | COMMITS
        mariadb  | truncate t                       | COMMITS
        mysql    | CREATE TEMPORARY TABLE t (c int) | JOINS
        mysql    | insert into t values (1)         | JOINS
        mysql    | CALL tidy()                      | OPAQUE
        h2       | COMMENT ON TABLE t IS 'x'        | COMMITS
        h2       | MERGE INTO t VALUES (1)          | JOINS
        postgres | ALTER TABLE t ADD c int          | JOINS
        sqlite   | CREATE TABLE t (c)               | JOINS
        """)
    void a_statement_joins_the_transaction_or_does_not(String dialect, String sql, StatementEffect effect) {
        assertThat(DIALECTS.named(dialect).session().effect(SqlStatement.of(sql)))
                .isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CREATE INDEX CONCURRENTLY i ON t (c) | COMMITS
        VACUUM                               | COMMITS
        update t set c = 1                   | JOINS
        CALL tidy()                          | OPAQUE
        DO $$ begin commit; end $$           | OPAQUE
        """)
    void outside_a_transaction_a_change_of_rows_gets_one_of_its_own(String sql, StatementEffect effect) {
        assertThat(DIALECTS.named("postgres").session().effect(SqlStatement.outsideTransaction(sql)))
                .isEqualTo(effect);
    }
}
