package dev.aludel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.command.Aludel;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chains of the examples, revision by revision: up, down and up again, beside what their originals made of a database. */
class ChainReferenceTest {

    /**
     * One chain.
     *
     * @param name of the folder of its dumps
     * @param project the example
     * @param revisions its ids, in order
     * @param leftBehind steps down after which the original left something behind, so that its dump is not right
     */
    record Chain(String name, ExampleProject project, List<String> revisions, List<String> leftBehind) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Chain> chains() {
        return Stream.of(
                new Chain(
                        "instachatico",
                        ExampleProject.of("instachatico", "aludel.toml"),
                        List.of(
                                "9664768bd8eb",
                                "23cf478b83cd",
                                "e5b0a5d4372d",
                                "c2ae07ed834e",
                                "29a5d71fb868",
                                "5fdaddf292ca"),
                        // The original leaves the enum type answerstatus behind.
                        List.of("23cf478b83cd", "9664768bd8eb", "base")),
                new Chain(
                        "ai_review_engine",
                        ExampleProject.of("ai-review-engine", "migrations", "aludel.toml"),
                        List.of(
                                "001_initial",
                                "002_review_system",
                                "003_user_plans",
                                "004_api_auth",
                                "005_attachments"),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void every_step_up_and_down_gives_the_schema_it_should(Chain chain) throws IOException, SQLException {
        try (TestDatabase database = TestServers.create(Engine.POSTGRES)) {
            Aludel aludel = chain.project().on(database);
            List<Schema> stages = new ArrayList<>(List.of(LiveSchema.of(database)));

            for (String revision : chain.revisions()) {
                aludel.upgrade(revision);
                Schema now = LiveSchema.of(database);
                expect(chain, revision + ".sql", now);
                stages.add(now);
            }
            for (int i = chain.revisions().size() - 1; i >= 0; i--) {
                String target = i == 0 ? "base" : chain.revisions().get(i - 1);
                aludel.downgrade(target);
                Schema now = LiveSchema.of(database);
                assertThat(LiveSchema.lines(now)).as("down to " + target).isEqualTo(LiveSchema.lines(stages.get(i)));
                if (!chain.leftBehind().contains(target)) {
                    expect(chain, "down_to_" + target + ".sql", now);
                }
            }
            aludel.upgrade("head");

            assertThat(LiveSchema.lines(LiveSchema.of(database))).isEqualTo(LiveSchema.lines(stages.getLast()));
            assertThat(aludel.current().revisions()).hasSize(1);
        }
    }

    private static void expect(Chain chain, String dump, Schema now) throws IOException, SQLException {
        ReferenceDump.schema(Engine.POSTGRES, chain.name(), dump)
                .ifPresent(reference -> assertThat(LiveSchema.lines(now))
                        .as(dump)
                        .containsExactlyElementsOf(LiveSchema.lines(reference)));
    }
}
