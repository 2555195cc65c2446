package dev.aludel.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the process is started in, so that commands never read it themselves.
 *
 * @param workingDirectory the folder it is started in
 * @param environment its environment variables
 * @param terminal where a person can be asked
 */
record Surroundings(Path workingDirectory, Map<String, String> environment, Terminal terminal) {

    Surroundings {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** Surroundings in which nobody can be asked. */
    Surroundings(Path workingDirectory, Map<String, String> environment) {
        this(workingDirectory, environment, Terminal.none());
    }

    static Surroundings ofProcess() {
        return new Surroundings(Path.of(""), System.getenv(), Terminal.ofProcess());
    }
}
