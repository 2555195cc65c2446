package dev.aludel.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the configuration file: the one named with {@code -c}, else with {@code ALUDEL_CONFIG}, else
 * {@code aludel.toml} in the working directory, else {@code migrations/aludel.toml} under it.
 */
final class ConfigFileFinder {

    static final String NAME = "aludel.toml";

    private ConfigFileFinder() {}

    static Path find(ConfigRequest request) {
        Path named = request.file();
        if (named != null) {
            return existing(request.workingDirectory().resolve(named));
        }
        String variable = request.environment().getOrDefault("ALUDEL_CONFIG", "");
        if (!variable.isBlank()) {
            return existing(request.workingDirectory().resolve(variable));
        }
        Path here = request.workingDirectory().resolve(NAME);
        Path below = request.workingDirectory().resolve("migrations").resolve(NAME);
        if (Files.exists(here)) {
            return here;
        }
        if (Files.exists(below)) {
            return below;
        }
        throw new ConfigProblem.MissingFile(List.of(here, below)).toException();
    }

    /** A folder stands for the file in it. */
    private static Path existing(Path named) {
        Path file = Files.isDirectory(named) ? named.resolve(NAME) : named;
        if (!Files.exists(file)) {
            throw new ConfigProblem.MissingFile(List.of(file.normalize())).toException();
        }
        return file.normalize();
    }
}
