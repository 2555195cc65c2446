package dev.aludel.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.QualifiedName;
import org.junit.jupiter.api.Test;

class GentleFormsTest {

    @Test
    void changes_of_tables_and_indexes_say_that_nobody_is_to_be_stopped() {
        assertThat(GentleForms.of("ALTER TABLE t ADD c int"))
                .containsExactly(
                        "ALTER TABLE t ADD c int, ALGORITHM=INSTANT",
                        "ALTER TABLE t ADD c int, ALGORITHM=INPLACE, LOCK=NONE");
        assertThat(GentleForms.of("CREATE UNIQUE INDEX i ON t (c)"))
                .containsExactly("CREATE UNIQUE INDEX i ON t (c) ALGORITHM=INPLACE LOCK=NONE");
        assertThat(GentleForms.of("DROP INDEX i ON t"))
                .containsExactly("DROP INDEX i ON t ALGORITHM=INPLACE LOCK=NONE");
    }

    @Test
    void what_says_so_itself_or_takes_no_such_words_is_left_as_it_is() {
        assertThat(GentleForms.of("ALTER TABLE t ADD c int, ALGORITHM=COPY")).isEmpty();
        assertThat(GentleForms.of("ALTER TABLE t DROP PARTITION p")).isEmpty();
        assertThat(GentleForms.of("CREATE TABLE t (c int)")).isEmpty();
    }

    @Test
    void the_table_is_found_with_its_quotes() {
        assertThat(GentleForms.table("ALTER TABLE `a``b`.`c d` ADD e int")).contains(new QualifiedName("a`b", "c d"));
        assertThat(GentleForms.table("CREATE INDEX `i on t` ON t (c)")).contains(QualifiedName.of("t"));
        assertThat(GentleForms.table("drop index i on s.t")).contains(new QualifiedName("s", "t"));
        assertThat(GentleForms.table("DROP TABLE t")).isEmpty();
    }
}
