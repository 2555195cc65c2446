package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSelectionTest {

    @TempDir
    private Path folder;

    private ConfigFolder project;

    @BeforeEach
    void createProject() {
        project = new ConfigFolder(folder);
    }

    @Test
    void each_source_of_a_url_beats_those_below_it() {
        project.toml("""
            url = "postgresql://file/d"
            [profile.p]
            url = "postgresql://profile/d"
            """);
        assertThat(host()).isEqualTo("file");

        project.variable("ALUDEL_PROFILE", "p");
        assertThat(host()).isEqualTo("profile");

        project.variable("POSTGRES_USER", "u")
                .variable("POSTGRES_HOST", "parts")
                .variable("POSTGRES_DB", "d");
        assertThat(host()).isEqualTo("parts");

        project.variable("DATABASE_URL", "postgresql://database-url/d");
        assertThat(host()).isEqualTo("database-url");

        project.variable("ALUDEL_URL", "postgresql://aludel-url/d");
        assertThat(host()).isEqualTo("aludel-url");

        project.profile("p");
        assertThat(host()).isEqualTo("profile");

        project.argument("url", "postgresql://argument/d");
        assertThat(host()).isEqualTo("argument");
    }

    @Test
    void a_profile_without_a_url_leaves_the_choice_to_the_environment() {
        project.toml("[profile.p]\nversion_table = \"t\"")
                .profile("p")
                .variable("DATABASE_URL", "postgresql://environment/d");

        assertThat(host()).isEqualTo("environment");
    }

    @Test
    void the_real_environment_beats_the_file_beside_the_configuration() {
        project.toml("").file(".env", "DATABASE_URL=postgresql://env-file/d");
        assertThat(host()).isEqualTo("env-file");

        project.variable("DATABASE_URL", "postgresql://environment/d");
        assertThat(host()).isEqualTo("environment");
    }

    @Test
    void placeholders_and_blanks_count_as_unset() {
        project.toml("url = \"driver://user:pass@localhost/dbname\"")
                .variable("DATABASE_URL", "  ")
                .file(".env", "POSTGRES_USER=u\nPOSTGRES_SERVER=server\nPOSTGRES_DB=d");

        assertThat(host()).isEqualTo("server");
    }

    @Test
    void the_postgres_variables_are_put_together_whatever_letters_they_hold() {
        DatabaseUrl url = project.toml("")
                .variable("POSTGRES_USER", "me@corp")
                .variable("POSTGRES_PASSWORD", "p@:/?#[]%w d")
                .variable("POSTGRES_SERVER", "::1")
                .variable("POSTGRES_PORT", "5433")
                .variable("POSTGRES_DB", "my/db")
                .load()
                .database();

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433/my/db");
        assertThat(url.user()).contains("me@corp");
        assertThat(url.password()).contains("p@:/?#[]%w d");
    }

    @Test
    void quotes_around_a_url_are_taken_off_and_those_of_a_password_are_not() {
        DatabaseUrl url = project.toml("")
                .variable("DATABASE_URL", " \"postgresql://app@h/d\" ")
                .variable("ALUDEL_PASSWORD", "\" x \"")
                .load()
                .database();

        assertThat(url.host()).contains("h");
        assertThat(url.password()).contains("\" x \"");
    }

    @Test
    void the_variables_of_a_database_container_alone_name_no_database() {
        project.toml("url = \"postgresql://file/d\"")
                .variable("POSTGRES_USER", "u")
                .variable("POSTGRES_PASSWORD", "p")
                .variable("POSTGRES_DB", "d");

        assertThat(host()).isEqualTo("file");
    }

    @Test
    void sqlite_files_are_relative_to_where_the_url_was_written() {
        project.file("conf/aludel.toml", "url = \"sqlite:///a.db\"");
        ConfigRequest request = project.request().withFile(Path.of("conf"));
        assertThat(file(request)).isEqualTo(folder.resolve("conf/a.db"));

        project.file("conf/.env", "DATABASE_URL=sqlite:///b.db");
        assertThat(file(request)).isEqualTo(folder.resolve("conf/b.db"));

        ConfigRequest inShell = request.withEnvironment(Map.of("DATABASE_URL", "sqlite:///c.db"));
        assertThat(file(inShell)).isEqualTo(folder.resolve("c.db"));

        assertThat(file(inShell.withOverrides(Map.of("url", "sqlite:///d.db")))).isEqualTo(folder.resolve("d.db"));
    }

    @Test
    void user_and_password_fill_what_the_url_leaves_open() {
        DatabaseUrl url = project.toml("url = \"postgresql://h/d\"\nuser = \"app\"")
                .variable("ALUDEL_PASSWORD", "p@ss")
                .load()
                .database();

        assertThat(url.display()).isEqualTo("postgresql://app:***@h:5432/d");
        assertThat(url.password()).contains("p@ss");
    }

    @Test
    void a_higher_user_replaces_that_of_the_url_together_with_its_password() {
        DatabaseUrl url = project.toml("")
                .variable("DATABASE_URL", "postgresql://app:secret@h/d")
                .variable("ALUDEL_USER", "owner")
                .load()
                .database();

        assertThat(url.user()).contains("owner");
        assertThat(url.password()).isEmpty();
    }

    @Test
    void a_lower_user_and_password_are_not_mixed_with_the_user_of_a_higher_url() {
        DatabaseUrl url = project.toml("user = \"dev\"\npassword = \"dev\"")
                .variable("DATABASE_URL", "postgresql://app@h/d")
                .load()
                .database();

        assertThat(url.user()).contains("app");
        assertThat(url.password()).isEmpty();
    }

    @Test
    void sqlite_needs_neither_user_nor_password() {
        DatabaseUrl url = project.toml("url = \"sqlite:///a.db\"\nuser = \"app\"\npassword = \"x\"")
                .load()
                .database();

        assertThat(url.connectionProperties()).isEmpty();
    }

    @Test
    void the_origin_of_the_url_can_be_told() {
        project.toml("").file(".env", "\nexport DATABASE_URL='postgresql://h/d'");

        assertThat(project.load().connection())
                .isInstanceOfSatisfying(
                        DatabaseSetting.Known.class,
                        known -> assertThat(known.origin())
                                .hasToString("variable DATABASE_URL of " + folder.resolve(".env") + ":2"));
    }

    @Test
    void no_url_is_an_error_only_when_a_database_is_needed() {
        AludelConfig config = project.toml("").load();

        assertThatThrownBy(config::database)
                .hasMessage("No database is given: DATABASE_URL must be set, or `url` in aludel.toml.\n"
                        + "  Set it in the environment, in the file or as an argument:\n"
                        + "  in bash:        export DATABASE_URL='postgresql://user:password@localhost/shop'\n"
                        + "  in PowerShell:  $env:DATABASE_URL = 'postgresql://user:password@localhost/shop'\n"
                        + "  in aludel.toml: url = \"postgresql://user:password@localhost/shop\"\n"
                        + "  as argument:    --url postgresql://localhost/shop");
    }

    @Test
    void half_of_the_postgres_variables_are_answered_with_the_other_half() {
        AludelConfig config = project.toml("").variable("POSTGRES_SERVER", "h").load();

        assertThatThrownBy(config::database)
                .hasMessageContaining("POSTGRES_ variables are set, but not POSTGRES_USER and POSTGRES_DB.");
    }

    @Test
    void a_url_that_cannot_be_read_is_an_error_only_when_a_database_is_needed() {
        AludelConfig config = project.toml("url = \"postgress://h/d\"\ndev_url = \"${NOWHERE}\"")
                .load();

        assertThatThrownBy(config::database)
                .hasMessageStartingWith(folder.resolve("aludel.toml") + ":1:1: 'postgress' is no known kind");
        assertThatThrownBy(config::devDatabase)
                .hasMessageStartingWith(folder.resolve("aludel.toml") + ":2:1: the variable 'NOWHERE' is not set.");
    }

    @Test
    void a_chosen_profile_whose_url_lacks_a_variable_does_not_fall_back_to_another_database() {
        AludelConfig config = project.toml("[profile.prod]\nurl = \"${PROD_URL}\"")
                .profile("prod")
                .variable("DATABASE_URL", "postgresql://dev/d")
                .load();

        assertThatThrownBy(config::database).hasMessageContaining("the variable 'PROD_URL' is not set");
    }

    private String host() {
        return project.load().database().host().orElseThrow();
    }

    private static Path file(ConfigRequest request) {
        return ConfigLoader.load(request).database().file().orElseThrow();
    }
}
