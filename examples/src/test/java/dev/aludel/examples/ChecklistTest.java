package dev.aludel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist of the five systems has every row once, and the tests it names are there. */
class ChecklistTest {

    private static final Path CHECKLIST = Path.of("..", "docs", "guide", "checklist.md");
    private static final Pattern ROW = Pattern.compile("(?m)^(?:\\| |- )([A-E]\\d+)(?: \\||:)");
    private static final Pattern PROOF = Pattern.compile("`(dev\\.aludel\\.[\\w.]+)#(\\w+)`");
    private static final List<String> MODULES =
            List.of("core", "cli", "integration-tests", "examples", "hibernate", "test-servers");

    @Test
    void every_row_is_there_once() throws IOException {
        Stream<String> rows = ROW.matcher(Files.readString(CHECKLIST)).results().map(row -> row.group(1));

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Map.of("A", 26, "B", 28, "C", 27, "D", 19, "E", 25).entrySet().stream()
                                .flatMap(system -> IntStream.rangeClosed(1, system.getValue())
                                        .mapToObj(number -> system.getKey() + number))
                                .toList());
    }

    @Test
    void every_proof_is_a_test() throws IOException {
        List<MatchResult> proofs =
                PROOF.matcher(Files.readString(CHECKLIST)).results().toList();

        assertThat(proofs).isNotEmpty();
        for (MatchResult proof : proofs) {
            Path file = source(proof.group(1));
            Pattern test = Pattern.compile(
                    "@(Test|ParameterizedTest|TestFactory)\\b[^{}]*(= \\{[^{}]*\\}[^{}]*)?(void|Stream<DynamicTest>) "
                            + proof.group(2) + "\\(");
            assertThat(test.matcher(Files.readString(file)).find())
                    .as(proof.group())
                    .isTrue();
        }
    }

    private static Path source(String name) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src/test/java", name.replace('.', '/') + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no module has the test " + name));
    }
}
