package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionOrigin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaHeaderScannerTest {

    @Test
    void a_header_is_read_with_its_line_and_class() {
        JavaHeader header = scan("""
            package com.acme.db;

            import dev.aludel.migration.*;

            @Revision(id = "b", down = {"a", "c"}, labels = "x", dependsOn = {}, message = "add \\"email\\"")
            public final class M1 implements Migration {}
            """);
        assertThat(header.qualifiedName()).isEqualTo("com.acme.db.M1");
        assertThat(header.line()).isEqualTo(5);
        assertThat(header.values())
                .containsEntry("id", List.of("b"))
                .containsEntry("down", List.of("a", "c"))
                .containsEntry("labels", List.of("x"))
                .containsEntry("dependsOn", List.of())
                .containsEntry("message", List.of("add \"email\""));
    }

    @Test
    void literals_are_joined_and_escapes_and_text_blocks_are_understood() {
        JavaHeader header = scan("""
            @Revision(id = "a" + /* , */ "b" // )
                + "c",
                message = ""\"
                    It's "first" \\
                    line
                      second\\tline
                    ""\",
                created = "\\u0061\\\\u0061\\101\\n\\u005cn\\u0022) class X {")
            class C {}
            """);
        assertThat(header.values()).containsEntry("id", List.of("abc"));
        assertThat(header.values()).containsEntry("message", List.of("It's \"first\" line\n  second\tline\n"));
        assertThat(header.className()).isEqualTo("X");
        assertThat(header.values()).containsEntry("created", List.of("a\\u0061A\n\n"));
    }

    @Test
    void the_annotation_may_be_qualified_and_stand_among_others() {
        assertThat(scan("@Deprecated(since = \"1\") @dev.aludel.migration.Revision(id=\"a\",) final class A {}")
                        .values())
                .containsEntry("id", List.of("a"));
        assertThat(scan("@SuppressWarnings({\"a\", \"b\"}) @Revision(id=\"a\") @X(Y.class) @Z(@Q({1})) public"
                                + " class A {}")
                        .className())
                .isEqualTo("A");
        assertThat(scan("@ Revision ( id = \"a\" ) record A(int x) implements Migration {}")
                        .className())
                .isEqualTo("A");
    }

    @Test
    void other_top_level_classes_may_come_first() {
        String source =
                "record Row(int a) { String s = \"}\"; char c = '}'; }\n@Revision(id = \"a\")\npublic class A {}";
        assertThat(scan(source).className()).isEqualTo("A");
        assertThat(scan(source).line()).isEqualTo(2);
    }

    @Test
    void what_only_looks_like_a_header_is_none() {
        assertThat(JavaHeaderScanner.scan("f", "// @Revision(id = \"a\")\nclass A {}"))
                .isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "/* @Revision(id = \"a\") */ class A {}"))
                .isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "class A { String s = \"@Revision\"; @Revision(id=\"x\") class B {} }"))
                .isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "@com.acme.Revision(\"x\") class A {}"))
                .isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "@interface Revision {}")).isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "")).isEmpty();
        assertThat(JavaHeaderScanner.scan("f", "}) /* @Revision")).isEmpty();
    }

    @Test
    void every_line_end_counts_one_line() {
        assertThat(scan("\n\r\n\r@Revision(id = \"a\") class A {}").line()).isEqualTo(4);
        assertThat(scan("/*\n\n*/ //\n@Revision(id = \"a\") class A {}").line()).isEqualTo(4);
        assertThat(scan("\uFEFF@Revision(id = \"a\") class \uD835\uDC9Cé {}").className())
                .isEqualTo("\uD835\uDC9Cé");
    }

    @Test
    void the_values_make_a_revision() {
        Revision revision = revision("\n"
                + "@Revision(id = \"b\", down = \"a\", message = \"m\", created = \"2025-11-12T13:45:00+01:00\")"
                + " class M {}");
        assertThat(revision)
                .isEqualTo(Revision.of("b", "a")
                        .withMessage("m")
                        .withCreated(Instant.parse("2025-11-12T12:45:00Z"))
                        .withOrigin(new RevisionOrigin("M.java", 2)));
    }

    @Test
    void a_value_that_is_no_literal_is_refused() {
        assertHeader(
                "\n@Revision(id = ID)", "M.java:2", "a string literal is expected, not 'ID'", "Write a string literal");
        assertHeader("@Revision(id = \"a\" +\n X.Y)", "M.java:2", "not 'X'", "constants and calls cannot be used");
        assertHeader("@Revision(id = 1)", "M.java:1", "not '1'", "Write a string literal");
        assertHeader("@Revision(\"a\")", "M.java:1", "a name such as id", "Write @Revision(id = \"...\"");
        assertHeader("@Revision(id \"a\")", "M.java:1", "'=' is expected after id, not 'a'", "Write id = \"...\"");
        assertHeader("@Revision(id = \"a\"", "M.java:1", "not the end of the file", "@Revision(id");
        assertHeader("@Revision(down = {\"a\"", "M.java:1", "not the end of the file", "string literal");
    }

    @Test
    void a_string_that_java_cannot_read_is_refused() {
        assertHeader("@Revision(id = \"a\n)", "M.java:1", "a string has no end", "\"...\" on one line");
        assertHeader("@Revision(id = \"\"\"\na", "M.java:1", "a text block has no end", "text block");
        assertHeader(
                "@Revision(id = \"\\q\")", "M.java:1", "an escape that Java does not know: \"\\q\"", "as Java asks");
        assertHeader(
                "@Revision(id = \"\"\"\n\\q\"\"\")", "M.java:1", "an escape that Java does not know", "as Java asks");
        assertHeader("@Revision(id = \"\\", "M.java:1", "a string has no end", "as Java asks");
    }

    @Test
    void a_header_without_a_proper_id_is_refused() {
        assertHeader("@Revision class M {}", "M.java:1", "the revision has no id", "@Revision(id = \"...\")");
        assertHeader(
                "@Revision(id = \"\") class M {}", "M.java:1", "the revision has no id", "@Revision(id = \"...\")");
        assertHeader("@Revision(id = {\"a\", \"b\"}) class M {}", "M.java:1", "has no id", "@Revision(id = \"...\")");
        assertHeader("\n@Revision(id = \"a b\") class M {}", "M.java:2", "not allowed in revision", "");
        assertHeader("\n@Revision(id = \"a\", down = \"x@y\") class M {}", "M.java:2", "not allowed in revision", "");
        assertHeader("\n@Revision(id = \"a\", labels = \"head\") class M {}", "M.java:2", "'head' cannot be a", "");
    }

    @Test
    void misspelled_values_and_times_are_refused() {
        assertHeader(
                "@Revision(id = \"a\", mesage = \"x\") class M {}",
                "M.java:1",
                "no value 'mesage'",
                "Did you mean 'message'?");
        assertHeader(
                "@Revision(id = \"a\", zzz = \"x\") class M {}",
                "M.java:1",
                "no value 'zzz'",
                "It has id, down, labels");
        assertHeader(
                "@Revision(id = \"a\", created = \"yesterday\") class M {}",
                "M.java:1",
                "'yesterday' is no time",
                "2025-11-12T12:45:00Z");
    }

    @Test
    void an_annotation_on_no_class_is_refused() {
        assertHeader(
                "\n@Revision(id = \"a\") interface M {}", "M.java:2", "no class follows @Revision", "before the class");
        assertHeader("@Revision(id = \"a\")", "M.java:1", "no class follows @Revision", "before the class");
    }

    private static void assertHeader(String source, String place, String reason, String advice) {
        assertThatThrownBy(() -> revision(source))
                .isInstanceOf(AludelException.class)
                .hasMessageStartingWith("Cannot read the header of a revision: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("\n  at " + place)
                .hasMessageContaining(advice);
    }

    private static Revision revision(String source) {
        return HeaderReader.java(
                "M.java", JavaHeaderScanner.scan("M.java", source).orElseThrow());
    }

    private static JavaHeader scan(String source) {
        return JavaHeaderScanner.scan("M.java", source).orElseThrow();
    }
}
