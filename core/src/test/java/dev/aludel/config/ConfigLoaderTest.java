package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    private Path folder;

    private ConfigFolder project;

    @BeforeEach
    void createProject() {
        project = new ConfigFolder(folder);
    }

    @Test
    void an_empty_file_gives_the_defaults() {
        AludelConfig config = project.toml("").load();

        assertThat(config.origin()).isEqualTo(new ConfigOrigin(folder, folder.resolve("aludel.toml"), null));
        assertThat(config.script()).isEqualTo(ScriptSettings.at(folder.resolve("migrations")));
        assertThat(config.run()).isEqualTo(RunSettings.DEFAULTS);
        assertThat(config.models()).isEqualTo(ModelSettings.NONE);
        assertThat(config.classpath()).isEmpty();
        assertThat(config.x()).isEmpty();
        assertThat(config.devDatabase()).isEmpty();
    }

    @Test
    void every_key_of_the_file_is_read() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createFile(folder.resolve("lib/b.jar"));
        Files.createFile(folder.resolve("lib/a.jar"));
        Files.createFile(folder.resolve("lib/readme.txt"));

        AludelConfig config = project.toml("""
            url = "postgresql://db/shop"
            user = "app"
            password = "secret"
            dev_url = "sqlite:///scratch.db"
            script_location = "db"
            version_locations = ["db/one", "/db/two"]
            recursive_version_locations = true
            compiled_revisions = true
            file_template = "{year}-{rev}_{slug}"
            rev_id_template = "{year}{month}{day}_{seq}"
            truncate_slug_length = 12
            timezone = "europe/berlin"
            version_table = "alembic_version"
            version_table_schema = "admin"
            history_table = "past"
            transaction = "run"
            script_format = "sql"
            classpath = ["lib/*", "classes"]
            lock_timeout = "500ms"
            lock_wait = "2m"
            [models]
            entities = ["com.example"]
            sources = ["src/main/java"]
            classpath = ["build"]
            schema = "com.example.Tables"
            sql = "schema.sql"
            database = "sqlite:///model.db"
            snapshot = "snapshot.json"
            [x]
            tenant = "a"
            size = 3
            [[post_write_hooks]]
            name = "format"
            command = ["fmt", "-i"]
            cwd = "tools"
            """).load();

        assertThat(config.database().connectionProperties())
                .containsEntry("user", "app")
                .containsEntry("password", "secret");
        assertThat(config.database().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/shop");
        assertThat(config.devDatabase().orElseThrow().file()).contains(folder.resolve("scratch.db"));
        ScriptSettings script = config.script();
        assertThat(script.location()).isEqualTo(folder.resolve("db"));
        assertThat(script.versionLocations()).containsExactly(folder.resolve("db/one"), Path.of("/db/two"));
        assertThat(script.recursive()).isTrue();
        assertThat(script.compiled()).isTrue();
        assertThat(script.naming())
                .isEqualTo(new RevisionNaming(
                        FileNameTemplate.parse("{year}-{rev}_{slug}", Place.PROGRAM),
                        RevisionIdTemplate.parse("{year}{month}{day}_{seq}", Place.PROGRAM),
                        12,
                        ZoneId.of("Europe/Berlin")));
        assertThat(script.format()).isEqualTo(ScriptFormat.SQL);
        assertThat(script.hooks())
                .containsExactly(new PostWriteHook("format", List.of("fmt", "-i"), folder.resolve("tools")));
        assertThat(config.run())
                .isEqualTo(new RunSettings(
                        "alembic_version",
                        "admin",
                        "past",
                        TransactionMode.RUN,
                        Duration.ofMillis(500),
                        Duration.ofMinutes(2)));
        assertThat(config.classpath())
                .containsExactly(folder.resolve("lib/a.jar"), folder.resolve("lib/b.jar"), folder.resolve("classes"));
        assertThat(config.models())
                .isEqualTo(new ModelSettings(
                        List.of("com.example"),
                        List.of(folder.resolve("src/main/java")),
                        List.of(folder.resolve("build")),
                        "com.example.Tables",
                        folder.resolve("schema.sql"),
                        config.models().database(),
                        folder.resolve("snapshot.json")));
        assertThat(config.models().database().required().file()).contains(folder.resolve("model.db"));
        assertThat(config.x()).isEqualTo(Map.of("tenant", "a", "size", "3"));
    }

    @Test
    void profile_environment_and_argument_each_beat_what_lies_below() {
        project.toml("""
            version_table = "of_file"
            [profile.prod]
            version_table = "of_profile"
            """);
        assertThat(project.load().run().versionTable()).isEqualTo("of_file");

        project.profile("prod");
        assertThat(project.load().run().versionTable()).isEqualTo("of_profile");
        assertThat(project.load().origin().profile()).isEqualTo("prod");

        project.file(".env", "ALUDEL_VERSION_TABLE=of_env_file");
        assertThat(project.load().run().versionTable()).isEqualTo("of_env_file");

        project.variable("ALUDEL_VERSION_TABLE", "of_environment");
        assertThat(project.load().run().versionTable()).isEqualTo("of_environment");

        project.argument("version-table", "of_argument");
        assertThat(project.load().run().versionTable()).isEqualTo("of_argument");
    }

    @Test
    void an_empty_variable_counts_as_unset() {
        assertThat(project.toml("version_table = \"t\"")
                        .variable("ALUDEL_VERSION_TABLE", "")
                        .load()
                        .run()
                        .versionTable())
                .isEqualTo("t");
    }

    @Test
    void every_key_can_be_set_by_a_variable() {
        project.toml("")
                .variable("ALUDEL_RECURSIVE_VERSION_LOCATIONS", "true")
                .variable("ALUDEL_TRUNCATE_SLUG_LENGTH", "7")
                .variable("ALUDEL_VERSION_LOCATIONS", "a,b" + File.pathSeparator + "c")
                .variable("ALUDEL_MODELS_ENTITIES", "com.a, com.b")
                .variable("ALUDEL_TRANSACTION", "NONE")
                .variable("ALUDEL_LOCK_WAIT", "0");

        AludelConfig config = project.load();

        assertThat(config.script().recursive()).isTrue();
        assertThat(config.script().naming().slugLength()).isEqualTo(7);
        assertThat(config.script().versionLocations())
                .containsExactly(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
        assertThat(config.models().entities()).containsExactly("com.a", "com.b");
        assertThat(config.run().transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(config.run().lockWait()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_profile_lies_over_tables_key_by_key_and_replaces_hooks() {
        AludelConfig config =
                project.toml("""
                    [models]
                    sql = "a.sql"
                    entities = ["com.a"]
                    [x]
                    one = "1"
                    two = "2"
                    [[post_write_hooks]]
                    name = "format"
                    command = ["fmt"]
                    [profile.ci]
                    post_write_hooks = []
                    [profile.ci.models]
                    sql = "b.sql"
                    [profile.ci.x]
                    two = "zwei"
                    """).profile("ci").argument("x.three", "3").load();

        assertThat(config.models().sql()).isEqualTo(folder.resolve("b.sql"));
        assertThat(config.models().entities()).containsExactly("com.a");
        assertThat(config.x()).isEqualTo(Map.of("one", "1", "two", "zwei", "three", "3"));
        assertThat(config.script().hooks()).isEmpty();
    }

    @Test
    void a_profile_can_be_chosen_by_a_variable() {
        assertThat(project.toml("[profile.a]\nhistory_table = \"h\"")
                        .variable("ALUDEL_PROFILE", "a")
                        .load()
                        .run()
                        .historyTable())
                .isEqualTo("h");
    }

    @Test
    void the_file_is_found_by_argument_then_variable_then_here_then_in_migrations() {
        project.file("migrations/aludel.toml", "version_table = \"below\"");
        assertThat(project.load().run().versionTable()).isEqualTo("below");

        project.toml("version_table = \"here\"");
        assertThat(project.load().run().versionTable()).isEqualTo("here");

        project.file("other/my.toml", "version_table = \"of_variable\"").variable("ALUDEL_CONFIG", "other/my.toml");
        assertThat(project.load().run().versionTable()).isEqualTo("of_variable");

        project.file("third/aludel.toml", "version_table = \"of_argument\"");
        AludelConfig config = ConfigLoader.load(project.request().withFile(Path.of("third")));
        assertThat(config.run().versionTable()).isEqualTo("of_argument");
        assertThat(config.origin().file()).isEqualTo(folder.resolve("third/aludel.toml"));
    }

    @Test
    void a_file_among_the_migrations_works_from_inside_and_from_outside() throws IOException {
        project.file("migrations/aludel.toml", "").file(".env", "DATABASE_URL=sqlite:///shop.db");
        Files.createDirectories(folder.resolve("migrations/versions"));

        AludelConfig outside = project.load();
        AludelConfig inside = ConfigLoader.load(ConfigRequest.in(folder.resolve("migrations")));

        assertThat(inside).isEqualTo(outside);
        assertThat(inside.script().location()).isEqualTo(folder.resolve("migrations"));
        assertThat(inside.database().file()).contains(folder.resolve("shop.db"));
    }

    @Test
    void relative_paths_of_the_file_belong_to_its_folder_and_those_of_arguments_to_the_working_directory() {
        project.file("conf/aludel.toml", "script_location = \"db\"\nclasspath = [\"%(here)s/lib\"]");
        ConfigRequest request = project.request().withFile(Path.of("conf/aludel.toml"));

        assertThat(ConfigLoader.load(request).script().location()).isEqualTo(folder.resolve("conf/db"));
        assertThat(ConfigLoader.load(request).classpath()).containsExactly(folder.resolve("conf/lib"));
        assertThat(ConfigLoader.load(request.withOverrides(Map.of("script-location", "db")))
                        .script()
                        .location())
                .isEqualTo(folder.resolve("db"));
    }

    @Test
    void variables_in_texts_are_replaced() {
        AludelConfig config = project.toml("""
            version_table = "${PREFIX}_${MISSING:-of_${PREFIX}}_$${KEPT}"
            classpath = ["${LIB:-lib}/a.jar"]
            [x]
            stage = "${STAGE}"
            """)
                .file(".env", "PREFIX=env_file\nSTAGE=dev")
                .variable("PREFIX", "app")
                .load();

        assertThat(config.run().versionTable()).isEqualTo("app_of_app_${KEPT}");
        assertThat(config.classpath()).containsExactly(folder.resolve("lib/a.jar"));
        assertThat(config.x()).containsEntry("stage", "dev");
    }

    @Test
    void a_variable_missing_in_a_value_that_does_not_win_is_no_matter() {
        assertThat(project.toml("version_table = \"${MISSING}\"")
                        .argument("version_table", "t")
                        .load()
                        .run()
                        .versionTable())
                .isEqualTo("t");
    }

    @Test
    void a_program_without_a_file_gets_the_same_record() {
        AludelConfig config = AludelConfig.forUrl("sqlite:////var/shop.db", Path.of("/app/migrations"))
                .withRun(RunSettings.DEFAULTS.withVersionTable("v"));

        assertThat(config.database().file()).contains(Path.of("/var/shop.db"));
        assertThat(config.script().versionLocations()).containsExactly(Path.of("/app/migrations/versions"));
        assertThat(config.run().versionTable()).isEqualTo("v");
    }
}
