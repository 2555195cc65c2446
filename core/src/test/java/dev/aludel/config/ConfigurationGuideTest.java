package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.config.RevisionNaming.Existing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the configuration guide to what the code does. */
class ConfigurationGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "configuration.md");
    private static final Pattern TOML = Pattern.compile("```toml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEMPLATE_ROW =
            Pattern.compile("\\| `([^`]*\\{slug})`[^|]*\\| `([^`]+)` \\| `([^`]+)` \\|");

    @ParameterizedTest
    @EnumSource(ConfigKey.class)
    void every_key_has_a_row_in_the_tables(ConfigKey key) throws IOException {
        assertThat(Files.readString(GUIDE)).containsPattern("(?m)^\\| .*`" + Pattern.quote(key.key()) + "`.* \\|");
    }

    @Test
    void the_examples_are_configurations(@TempDir Path folder) throws IOException {
        List<MatchResult> examples =
                TOML.matcher(Files.readString(GUIDE)).results().toList();

        assertThat(examples).hasSize(2);
        for (MatchResult example : examples) {
            ConfigFolder project = new ConfigFolder(folder).toml(example.group(1));
            assertThat(project.load().origin().folder()).isEqualTo(folder);
        }
    }

    @Test
    void the_templates_make_the_names_beside_them() throws IOException {
        List<MatchResult> rows =
                TEMPLATE_ROW.matcher(Files.readString(GUIDE)).results().toList();

        assertThat(rows).hasSize(5);
        for (MatchResult row : rows) {
            FileNameTemplate template = FileNameTemplate.parse(row.group(1), Place.PROGRAM);
            RevisionIdTemplate implied = RevisionNaming.idTemplateFor(template, null);
            String file = row.group(2);
            String id = row.group(3);
            RevisionNaming naming = new RevisionNaming(template, implied, 40, ZoneOffset.UTC);
            String message = file.replaceAll(".*?([a-z]+(_[a-z]+)*)$", "$1").replace('_', ' ');

            assertThat(naming.withId(id, message, time(file), Existing.NONE).fileName())
                    .isEqualTo(file);
            assertThat(id.equals("ae1027a6acf8")).isEqualTo(implied.equals(RevisionIdTemplate.DEFAULT));
        }
    }

    /** The time the digits at the beginning of a name say, seconds and the like left out where it says none. */
    private static Instant time(String name) {
        String digits = name.replaceAll("[_-]", "").replaceAll("^(\\d*).*", "$1");
        if (digits.length() < 8) {
            return Instant.EPOCH;
        }
        String date = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
        String clock = name.contains("_0001_") ? "0000" : digits.substring(8, 12);
        return Instant.parse(date + "T" + clock.substring(0, 2) + ":" + clock.substring(2, 4) + ":00Z");
    }
}
