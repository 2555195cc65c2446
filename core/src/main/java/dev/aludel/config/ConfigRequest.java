package dev.aludel.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one run is started with.
 *
 * @param workingDirectory where it is started; relative paths of arguments and environment are relative to it
 * @param file the configuration file or its folder as given with {@code -c}, or null to look for it
 * @param profile the profile as given with {@code -n}, or null
 * @param overrides arguments, each a key of the file ({@code models.sql} for one of a table) with its text; {@code x.NAME}
 *     for an argument of the migrations' own code; lists are separated by commas, lists of paths also by the system's
 *     path separator
 * @param environment the environment variables
 */
public record ConfigRequest(
        Path workingDirectory,
        @Nullable Path file,
        @Nullable String profile,
        Map<String, String> overrides,
        Map<String, String> environment) {

    /** Copies the maps and makes the working directory absolute. */
    public ConfigRequest {
        Objects.requireNonNull(workingDirectory, "workingDirectory");
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        environment = Map.copyOf(environment);
    }

    /**
     * A run without arguments in an empty environment.
     *
     * @param workingDirectory where it is started
     * @return the request
     */
    public static ConfigRequest in(Path workingDirectory) {
        return new ConfigRequest(workingDirectory, null, null, Map.of(), Map.of());
    }

    /**
     * The same request with a file.
     *
     * @param path the configuration file or its folder, or null to look for it
     * @return a copy
     */
    public ConfigRequest withFile(@Nullable Path path) {
        return new ConfigRequest(workingDirectory, path, profile, overrides, environment);
    }

    /**
     * The same request with a profile.
     *
     * @param name the profile, or null for none
     * @return a copy
     */
    public ConfigRequest withProfile(@Nullable String name) {
        return new ConfigRequest(workingDirectory, file, name, overrides, environment);
    }

    /**
     * The same request with other arguments.
     *
     * @param arguments keys and texts
     * @return a copy
     */
    public ConfigRequest withOverrides(Map<String, String> arguments) {
        return new ConfigRequest(workingDirectory, file, profile, arguments, environment);
    }

    /**
     * The same request in another environment.
     *
     * @param variables the environment variables
     * @return a copy
     */
    public ConfigRequest withEnvironment(Map<String, String> variables) {
        return new ConfigRequest(workingDirectory, file, profile, overrides, variables);
    }

    /** Names only: values of arguments and variables can hold passwords. */
    @Override
    public String toString() {
        return "ConfigRequest[workingDirectory=" + workingDirectory + ", file=" + file + ", profile=" + profile
                + ", overrides=" + overrides.keySet() + "]";
    }
}
