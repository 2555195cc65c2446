package dev.aludel.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlNormalFormTest {

    @Test
    void comments_and_white_space_become_one_line_break() {
        assertThat(SqlNormalForm.of("  SELECT /* a */ 1, -- b\r\n\t 2;\n-- c")).isEqualTo("SELECT\n1,\n2;\n");
        assertThat(SqlNormalForm.of(" -- a\n")).isEmpty();
    }

    @Test
    void what_some_database_runs_or_stores_is_kept() {
        for (String kept : List.of(
                "SELECT 'a -- b'",
                "SELECT 'it\\'s -- b'",
                "SELECT $$ a -- b\n$$",
                "SELECT 5--1",
                "SELECT /*+ INDEX(a) b */",
                "/*!40101 SET x */",
                "SELECT `a--b`",
                "SELECT [a--b]",
                "SELECT E'\\' -- b'")) {
            assertThat(SqlNormalForm.of(kept.replace('b', 'c').replace('1', '2').replace("x", "y")))
                    .as(kept)
                    .isNotEqualTo(SqlNormalForm.of(kept));
        }
    }
}
