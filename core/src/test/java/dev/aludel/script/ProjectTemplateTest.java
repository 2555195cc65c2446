package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.config.AludelConfig;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import dev.aludel.config.ScriptFormat;
import dev.aludel.dialect.DialectRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTemplateTest {

    @TempDir
    private Path here;

    @Test
    void a_project_begins_with_a_folder_for_revisions_and_a_configuration() throws IOException {
        Path folder = here.resolve("db/migrations");
        List<Path> made = ProjectTemplate.GENERIC.write(here, folder);
        assertThat(made)
                .containsExactly(
                        folder.resolve("versions"),
                        folder.resolve("versions/.gitkeep"),
                        folder.resolve("README.md"),
                        here.resolve("aludel.toml"));
        assertThat(Files.readString(here.resolve("aludel.toml")))
                .contains("script_location = \"db/migrations\"\n")
                .doesNotContain("\nscript_format");
    }

    @Test
    void each_template_writes_revisions_of_its_kind() throws IOException {
        ProjectTemplate.SQL.write(here, here.resolve("migrations"));
        assertThat(Files.readString(here.resolve("aludel.toml"))).contains("\nscript_format = \"sql\"\n");
    }

    @Test
    void what_a_template_writes_can_be_read() {
        for (ProjectTemplate template : ProjectTemplate.values()) {
            Path project = here.resolve(template.templateName());
            template.write(project, project.resolve("migrations"));
            String profile = template == ProjectTemplate.MULTIDB ? "two" : null;
            AludelConfig config = ConfigLoader.load(
                    ConfigRequest.in(project).withEnvironment(Map.of()).withProfile(profile));
            assertThat(ScriptDirectory.open(config, new DialectRegistry(List.of()))
                            .revisions())
                    .isEmpty();
            boolean java = template == ProjectTemplate.GENERIC || template == ProjectTemplate.MULTIDB;
            assertThat(config.script().format()).isEqualTo(java ? ScriptFormat.JAVA : ScriptFormat.SQL);
        }
    }

    @Test
    void a_configuration_that_is_there_is_kept() throws IOException {
        Path configuration = Files.writeString(here.resolve("aludel.toml"), "mine");
        assertThat(ProjectTemplate.GENERIC.write(here, here.resolve("migrations")))
                .doesNotContain(configuration);
        assertThat(configuration).hasContent("mine");
    }

    @Test
    void a_folder_with_something_in_it_is_refused() throws IOException {
        Path folder = Files.createDirectories(here.resolve("migrations"));
        Files.writeString(folder.resolve("mine"), "");
        assertThatThrownBy(() -> ProjectTemplate.GENERIC.write(here, folder))
                .hasMessage("Directory " + folder + " already exists and is not empty\n"
                        + "  Choose another folder. Nothing was written.");
        assertThat(here.resolve("aludel.toml")).doesNotExist();
    }

    @Test
    void templates_are_found_by_name() {
        for (ProjectTemplate template : ProjectTemplate.values()) {
            assertThat(ProjectTemplate.named(template.templateName())).isEqualTo(template);
            assertThat(template.description()).endsWith(".").doesNotContain("\n");
        }
        assertThatThrownBy(() -> ProjectTemplate.named("nope"))
                .hasMessage("No such template 'nope'\n  There are: generic, sql, spring, multidb");
    }
}
