package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final String SQL = "-- aludel:revision a\n"
            + "-- aludel:upgrade\n"
            + "INSERT INTO t VALUES ('x  -- y', 1);\n"
            + "-- aludel:downgrade\n"
            + "DELETE FROM t;\n";

    @Test
    void it_says_the_version_of_the_algorithm() {
        assertThat(java("class A {}")).matches("1:[0-9a-f]{64}");
        assertThat(sql(SQL)).matches("1:[0-9a-f]{64}");
    }

    @Test
    void the_algorithm_stays_the_same() {
        assertThat(java("class A {}")).isEqualTo("1:76c08cb4e7eb6785ac344179b2709a5cb60c9deaf8c9804e6009fd627e479356");
        assertThat(sql(SQL)).isEqualTo("1:aa72e60405ed7456b4608e67cd1858e14e075773fcdfd58fb4191836ad719c53");
    }

    @Test
    void comments_and_white_space_of_java_do_not_count() {
        String source = "class A { String s = \"a // b\"; }";
        assertThat(java("// c\r\n\r\nclass  A {\t/* d */\n String s=\"a // b\" ; }  \n"))
                .isEqualTo(java(source));
    }

    @Test
    void everything_else_of_java_counts() {
        String source = "class A { String s = \"a // b\"; int i = a++ + b; }";
        assertThat(java(source.replace("a // b", "a // c"))).isNotEqualTo(java(source));
        assertThat(java(source.replace("a // b", "a  // b"))).isNotEqualTo(java(source));
        assertThat(java(source.replace("a++ + b", "a+ ++b"))).isNotEqualTo(java(source));
        assertThat(java(source.replace("class A", "class B"))).isNotEqualTo(java(source));
        assertThat(java("\"a\nWORD b\"".replace("\n", "\\n"))).isNotEqualTo(java("\"a\" b"));
    }

    @Test
    void comments_and_white_space_of_sql_do_not_count() {
        assertThat(sql(SQL.replace("\n", "\r\n"))).isEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("INSERT", "\n-- it is\n/* x */  INSERT").replace(";", " ; -- end")))
                .isEqualTo(sql(SQL.replace(";", " ;")));
        assertThat(sql("-- hello\n" + SQL + "\n\n")).isEqualTo(sql(SQL));
    }

    @Test
    void everything_else_of_sql_counts() {
        assertThat(sql(SQL.replace("x  -- y", "x  -- z"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("x  -- y", "x -- y"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("revision a", "revision b"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("DELETE", "TRUNCATE"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("-- aludel:downgrade\nDELETE FROM t;", "-- aludel:irreversible x")))
                .isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("INSERT INTO t VALUES ('x  -- y', 1);", ""))).isNotEqualTo(sql(SQL));
    }

    @Test
    void what_cannot_be_read_is_said_with_the_place() {
        assertThatThrownBy(() -> Checksum.ofJava("M.java", "class A {\n String s = \"x\n"))
                .hasMessageContaining("M.java:2");
    }

    private static String java(String text) {
        return Checksum.ofJava("A.java", text);
    }

    private static String sql(String text) {
        return Checksum.ofSql(SqlRevisionReader.read("f.sql", text));
    }
}
