package dev.aludel.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the process is started in, so that commands never read it themselves.
 *
 * @param workingDirectory the folder it is started in
 * @param environment its environment variables
 */
record Surroundings(Path workingDirectory, Map<String, String> environment) {

    Surroundings {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    static Surroundings ofProcess() {
        return new Surroundings(Path.of(""), System.getenv());
    }
}
