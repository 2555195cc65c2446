package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.AludelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProblemTest {

    @TempDir
    private Path folder;

    private ConfigFolder project;

    @BeforeEach
    void createProject() {
        project = new ConfigFolder(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        vesion_table = 'x'                    | 1:1: unknown key 'vesion_table'. | Did you mean 'version_table'?
        Url = 'x'                             | 1:1: unknown key 'Url'. | Did you mean 'url'?
        colour = 'x'                          | 1:1: unknown key 'colour'. | Known keys: url, user, password, dev_url, script_location
        sqlalchemy.url = 'x'                  | 1:1: unknown key 'sqlalchemy'. | Known keys: url,
        [models];entites = []                 | 2:1: unknown key 'models.entites'. | Did you mean 'models.entities'?
        [models];url = 'x'                    | 2:1: unknown key 'models.url'. | Write it above the first [table]
        [profile.a];vesion_table = 'x'        | 2:1: unknown key 'vesion_table'. | Did you mean 'version_table'?
        [profile.a.profile.b];url = 'x'       | 1:1: unknown key 'profile'. | Known keys
        [[post_write_hooks]];nmae = 'x'       | 2:1: unknown key 'nmae'. | Did you mean 'name'?
        url = 5                               | 1:1: 'url' must be a text in quotes, but is a whole number without quotes. | ``
        password = 12345                      | 1:1: 'password' must be a text in quotes, but is a whole number without quotes. | ``
        recursive_version_locations = 'yes'   | 1:1: 'recursive_version_locations' must be true or false, but is a text. | ``
        truncate_slug_length = '40'           | 1:1: 'truncate_slug_length' must be a whole number, but is a text. | ``
        version_locations = 'a'               | 1:1: 'version_locations' must be a list of texts, but is a text. | ``
        classpath = ['a', 3]                  | 1:19: 'classpath' must be a list of texts, but is a whole number without quotes. | ``
        models = 'x'                          | 1:1: 'models' must be a table, but is a text. | ``
        profile = 'x'                         | 1:1: 'profile' must be a table, but is a text. | ``
        profile.a = 'x'                       | 1:1: 'profile.a' must be a table, but is a text. | ``
        x = [1]                               | 1:1: 'x' must be a table, but is a list. | ``
        [x];a = [1]                           | 2:1: 'x.a' must be a text, a number, true or false, but is a list. | ``
        timezone = 2024-01-01                 | 1:1: 'timezone' must be a text in quotes, but is a date or a time. | ``
        [post_write_hooks];hooks = 'a'        | 1:1: 'post_write_hooks' must be a list of tables, each under [[post_write_hooks]], but is a table. | ``
        [[post_write_hooks]];name = 'x'       | 1:1: 'command' must be a list of texts, but is missing. | ``
        [[post_write_hooks]];command = ['x']  | 1:1: 'name' must be a text in quotes, but is missing. | ``
        [[post_write_hooks]];command = []     | 2:1: 'command' must be a list that begins with a program, but is an empty list. | ``
        transaction = 'per_revision'          | 1:1: 'transaction' cannot be 'per_revision'; it is one of revision, run, none. | ``
        transaction = 'revsion'               | 1:1: 'transaction' cannot be 'revsion'; it is one of revision, run, none. | Did you mean 'revision'?
        script_format = 'python'              | 1:1: 'script_format' cannot be 'python'; it is one of java, sql. | ``
        lock_timeout = '5 seconds'            | 1:1: 'lock_timeout' cannot be '5 seconds'; it is a duration with its unit (ms, s, m or h), such as "500ms" or "5s". | ``
        lock_wait = 5                         | 1:1: 'lock_wait' must be a text in quotes, but is a whole number without quotes. | ``
        truncate_slug_length = 0              | 1:1: 'truncate_slug_length' cannot be '0'; it is a number from 1 to 200. | ``
        timezone = 'Europe/Berln'             | 1:1: Can't locate timezone: Europe/Berln. | Did you mean 'Europe/Berlin'?
        timezone = 'nowhere at all, really'   | 1:1: Can't locate timezone: nowhere at all, really. | IANA
        file_template = '{slag}'              | 1:1: unknown token '{slag}' in the template | Did you mean 'slug'?
        rev_id_template = '{year}-{seq}'      | 1:1: the template '{year}-{seq}' has one of @ - + | An example
        version_table = '${NOPE}'             | 1:1: the variable 'NOPE' is not set. | ${NOPE:-default}
        version_table = '${NOPE'              | 1:1: '${' begins a variable, but | $${
        version_table = '${NO-PE}'            | 1:1: '${' begins a variable, but | $${
        [x];a = '${NOPE}'                     | 2:1: the variable 'NOPE' is not set. | .env
        url = "a                              | 1:9: Unexpected end of input, expected " or a character. | Text values stand in quotes
        url = 1;url = 2                       | 2:1: url previously defined at line 1, column 1. | ``
        = 3                                   | 1:1: Unexpected '=', expected a key | ``
        """)
    void each_mistake_in_the_file_is_named_with_its_place(String toml, String what, String next) {
        project.toml(toml.replace(';', '\n'));

        AludelException thrown = catchThrowableOfType(AludelException.class, project::load);

        assertThat(thrown.problem()).isInstanceOf(ConfigProblem.class);
        assertThat(thrown).hasMessageStartingWith(folder.resolve("aludel.toml") + ":" + what);
        assertThat(thrown.problem().next().orElse("")).contains(next == null ? "" : next);
    }

    @Test
    void a_password_without_quotes_is_not_repeated() {
        project.toml("password = hunter2\n");
        assertThatThrownBy(project::load).hasMessageContaining(":1:").message().doesNotContain("hunter2");

        project.toml("password = 'x'hunter2\n");
        assertThatThrownBy(project::load)
                .hasMessageContaining(":1:15: Unexpected text, expected a newline")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void a_missing_file_is_answered_with_the_command_that_makes_one() {
        assertThatThrownBy(project::load)
                .hasMessage("There is no configuration file: neither " + folder.resolve("aludel.toml") + " nor "
                        + folder.resolve("migrations/aludel.toml")
                        + " exists.\n  Name the file with -c FILE or ALUDEL_CONFIG, or start a project with"
                        + " `aludel init migrations`.");
        assertThatThrownBy(() -> ConfigLoader.load(project.request().withFile(Path.of("other.toml"))))
                .hasMessageStartingWith("There is no configuration file " + folder.resolve("other.toml") + ".\n");
        project.variable("ALUDEL_CONFIG", "third.toml");
        assertThatThrownBy(project::load).hasMessageContaining("third.toml");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Files.write(folder.resolve("aludel.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});

        assertThatThrownBy(project::load)
                .hasMessageStartingWith(
                        "The file " + folder.resolve("aludel.toml") + " cannot be read: it is not in UTF-8.");
    }

    @Test
    void a_folder_in_place_of_the_file_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("aludel.toml"));

        assertThatThrownBy(project::load).hasMessageContaining("cannot be read: it is a folder.");
    }

    @Test
    void an_unknown_profile_is_answered_with_those_there_are() {
        project.toml("[profile.dev]\n[profile.prod]").profile("prd");
        assertThatThrownBy(project::load)
                .hasMessage("There is no profile 'prd' in " + folder.resolve("aludel.toml")
                        + "; it has dev, prod (argument -n).\n  Did you mean 'prod'?");

        project.toml("").profile(null).variable("ALUDEL_PROFILE", "staging");
        assertThatThrownBy(project::load)
                .hasMessageContaining("it has no profiles (environment variable ALUDEL_PROFILE)");
    }

    @Test
    void a_mistake_in_a_profile_that_is_not_chosen_is_still_a_mistake() {
        project.toml("[profile.prod]\nlock_wait = true");

        assertThatThrownBy(project::load).hasMessageContaining(":2:1: 'lock_wait' must be a text");
    }

    @Test
    void mistakes_in_variables_and_arguments_name_these() {
        project.toml("").variable("ALUDEL_LOCK_WAIT", "soon");
        assertThatThrownBy(project::load)
                .hasMessageStartingWith("environment variable ALUDEL_LOCK_WAIT: 'lock_wait' cannot be 'soon'");

        project.variable("ALUDEL_LOCK_WAIT", "").argument("truncate-slug-length", "long");
        assertThatThrownBy(project::load)
                .hasMessageStartingWith("argument --truncate-slug-length: 'truncate_slug_length' cannot be 'long'");
    }

    @Test
    void an_unknown_argument_key_is_refused() {
        project.toml("").argument("version_tabel", "x");

        assertThatThrownBy(project::load).hasMessageContaining("Did you mean 'version_table'?");
    }

    @Test
    void a_quote_without_end_in_the_environment_file_is_named_with_its_line() {
        project.toml("").file(".env", "A=1\nPASSWORD='hunter2\n");

        assertThatThrownBy(project::load)
                .hasMessageStartingWith(folder.resolve(".env") + ":2: the quote that begins this value has no end.")
                .message()
                .doesNotContain("hunter2");
    }
}
