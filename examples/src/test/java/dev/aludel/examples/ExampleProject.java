package dev.aludel.examples;

import dev.aludel.command.Aludel;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import dev.aludel.testservers.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One example as its users have it: a folder with a configuration file.
 *
 * @param configuration the configuration file, absolute
 */
record ExampleProject(Path configuration) {

    /** The example whose configuration is that file below the folder of all examples. */
    static ExampleProject of(String first, String... more) {
        Path file = Path.of(first, more).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no example has its configuration at " + file);
        }
        return new ExampleProject(file);
    }

    /** The example on a database, which wins over the one in its configuration as DATABASE_URL does for its users. */
    Aludel on(TestDatabase database) {
        return Aludel.of(ConfigLoader.load(ConfigRequest.in(configuration.getParent())
                .withFile(configuration)
                .withEnvironment(Map.of("DATABASE_URL", database.url()))));
    }
}
