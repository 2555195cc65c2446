package dev.aludel.examples;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each example's README, done line by line. */
class WalkTest {

    @TempDir
    Path folder;

    @Test
    void ai_review_engine() throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.create(Engine.POSTGRES);
                TestDatabase other = TestServers.create(Engine.POSTGRES)) {
            Walk.of("ai-review-engine", folder)
                    .on(database)
                    .with("OTHER_URL", other.url())
                    .through(Readme.read(Path.of("ai-review-engine", "README.md")));
        }
    }
}
