package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps README.md honest: what it shows compiles, and what it tells to run is what is run. */
class ReadmeTest {

    private static final Path CHECKOUT = Path.of("..");

    private static final String IMPORTS = """
        import static dev.aludel.migration.Elements.*;
        import static dev.aludel.migration.Types.*;
        import dev.aludel.migration.*;
        """;

    @Test
    void the_revision_it_shows_compiles(@TempDir Path folder) throws IOException {
        String revision = block("java");
        Matcher name = Pattern.compile("class (\\w+)").matcher(revision);
        assertThat(name.find()).isTrue();
        Path source = folder.resolve(name.group(1) + ".java");
        Files.writeString(source, IMPORTS + revision);

        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @Test
    void it_has_exactly_two_commands_and_the_second_is_what_ci_runs() throws IOException {
        List<String> commands = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(match -> match.group(1).strip())
                .toList();
        assertThat(commands).containsExactly("./aludel -c examples/instigpt/aludel.toml upgrade head", "mvn verify");
        assertThat(Files.readString(CHECKOUT.resolve(".ci/run")))
                .containsPattern("(?m)^mvn --batch-mode --no-transfer-progress -Daludel.strict=true verify 2>&1");
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(CHECKOUT.resolve("README.md"));
    }
}
