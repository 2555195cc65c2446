package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.command.Aludel;
import dev.aludel.command.AutogenerateResult;
import dev.aludel.command.ComparisonRequest;
import dev.aludel.command.RevisionRequest;
import dev.aludel.model.SchemaReference;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database as it was, a model as it is to be, and the revision that is written for it, in the folders of
 * {@code scenarios}: {@code before.sql}, {@code after.sql}, {@code renames.txt} if any, and the expected file for each
 * database. The revision must lead exactly there, exactly back, and there again. Files are written anew with
 * {@code -Daludel.golden=write}.
 */
class AutogenerateScenariosTest {

    private static final Path SCENARIOS = Path.of("../integration-tests/src/test/resources/scenarios");

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            List<Path> found = folders.sorted().toList();
            return found.stream()
                    .flatMap(each -> Stream.of(Engine.POSTGRES, Engine.MARIADB, Engine.MYSQL, Engine.SQLITE)
                            .map(engine -> new Scenario(each, engine)))
                    .filter(scenario -> Files.exists(scenario.file("before.sql")));
        }
    }

    /** One story on one database. */
    record Scenario(Path story, Engine engine) {

        Path file(String name) {
            String family = engine == Engine.MARIADB || engine == Engine.MYSQL ? "family" : name();
            return story.resolve(family).resolve(name);
        }

        private String name() {
            return engine.name().toLowerCase(Locale.ROOT);
        }

        Path expected() {
            return file("expected." + name() + ".txt");
        }

        List<String> renames() throws IOException {
            Path renames = file("renames.txt");
            return Files.exists(renames) ? Files.readAllLines(renames) : List.of();
        }

        @Override
        public String toString() {
            return story.getFileName() + " on " + engine.label();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_revision_leads_there_and_back(Scenario scenario) throws IOException, SQLException {
        try (TestDatabase database = TestServers.create(scenario.engine())) {
            ServerProject project = new ServerProject(folder, database).configured();
            project.script(Files.readString(scenario.file("before.sql")));
            Aludel aludel = project.aludel();
            Path kept = folder.resolve("before.json");
            Schema before = aludel.saveSnapshot(kept);
            SchemaReference after = new SchemaReference.SqlFile(scenario.file("after.sql"));
            ComparisonRequest request = ComparisonRequest.MODELS
                    .withModels(after)
                    .withDropUnmanaged(true)
                    .withRenames(scenario.renames());

            AutogenerateResult generated =
                    aludel.autogenerate(RevisionRequest.of("the step").withRevisionId("step1"), request);
            assertExpected(
                    scenario,
                    Files.readString(generated.revision().orElseThrow().file()));

            ComparisonRequest again = request.withRenames(List.of());
            project.aludel().upgrade("head");
            assertThat(project.aludel().check(again).differences()).isEmpty();
            project.aludel().downgrade("base");
            assertThat(project.aludel().saveSnapshot(kept)).isEqualTo(before);
            project.aludel().upgrade("head");
            assertThat(project.aludel().check(again).isClean()).isTrue();
        }
    }

    private static void assertExpected(Scenario scenario, String written) throws IOException {
        String text = written.replaceAll("created = \"[^\"]*\"", "created = \"...\"");
        if ("write".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(scenario.expected(), text);
        }
        assertThat(text).isEqualTo(Files.readString(scenario.expected()));
    }
}
