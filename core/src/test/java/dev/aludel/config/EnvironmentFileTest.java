package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

    @TempDir
    private Path folder;

    @Test
    void names_values_quotes_and_comments_are_read() throws IOException {
        assertThat(read("""
            # a comment
            PLAIN=a value
            export EXPORTED=x
              INDENTED = spaced
            EMPTY=
            COMMENTED=a#b # the rest
            APOSTROPHE=it's
            SINGLE='a # $b ${C} \\n'  # comment
            DOUBLE="a\\n\\"b\\" \\$c"
            LINES="one
            two"
            EQUALS=a=b
            not an assignment
            KEY WITH SPACES=x
            LAST=end\
            """))
                .isEqualTo(Map.ofEntries(
                        Map.entry("PLAIN", "a value"),
                        Map.entry("EXPORTED", "x"),
                        Map.entry("INDENTED", "spaced"),
                        Map.entry("EMPTY", ""),
                        Map.entry("COMMENTED", "a#b"),
                        Map.entry("APOSTROPHE", "it's"),
                        Map.entry("SINGLE", "a # $b ${C} \\n"),
                        Map.entry("DOUBLE", "a\n\"b\" $c"),
                        Map.entry("LINES", "one\ntwo"),
                        Map.entry("EQUALS", "a=b"),
                        Map.entry("LAST", "end")));
    }

    @Test
    void references_see_the_environment_first_and_then_the_lines_above() throws IOException {
        assertThat(read("A=1\nB=${A}-${OUTER}-${NOPE}-${NOPE:-d}\nOUTER=inner\nC=\"${OUTER} \\${A}\"\nD=${weird?}"))
                .containsEntry("B", "1-outer--d")
                .containsEntry("C", "outer ${A}")
                .containsEntry("D", "${weird?}");
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_do_not_get_into_values() throws IOException {
        assertThat(read("\uFEFFA=1\r\nB=\"2\"\r\n")).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void a_missing_file_has_no_variables() {
        assertThat(EnvironmentFile.read(folder.resolve("nothing"), Map.of())).isEmpty();
    }

    private Map<String, String> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), text);
        Map<String, String> values = new LinkedHashMap<>();
        EnvironmentFile.read(file, Map.of("OUTER", "outer"))
                .forEach((name, variable) -> values.put(name, variable.value()));
        return values;
    }
}
