package dev.aludel.examples;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example's README, done line by line. */
class WalkTest {

    @TempDir
    Path folder;

    @Test
    void instigpt_on_sqlite() throws IOException, InterruptedException {
        Walk.of("instigpt", folder).through(Readme.read(Path.of("instigpt", "README.md")));
    }

    @Test
    void migochat_on_sqlite_and_then_on_postgresql() throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.create(Engine.POSTGRES)) {
            Walk.of("migochat", folder)
                    .with("POSTGRES_URL", database.url())
                    .through(Readme.read(Path.of("migochat", "README.md")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"instachatico", "ai-review-engine"})
    void on_postgresql(String example) throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.create(Engine.POSTGRES);
                TestDatabase other = TestServers.create(Engine.POSTGRES)) {
            Walk.of(example, folder)
                    .on(database)
                    .with("OTHER_URL", other.url())
                    .through(Readme.read(Path.of(example, "README.md")));
        }
    }

    @Test
    void bookshop_without_a_server() throws IOException, InterruptedException {
        Walk.of("bookshop", folder).through(Readme.read(Path.of("bookshop", "README.md")));
    }
}
