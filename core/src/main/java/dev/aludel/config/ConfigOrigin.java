package dev.aludel.config;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration came from.
 *
 * @param folder the absolute folder that relative paths of the file are relative to; without a file the working directory
 * @param file the absolute path of {@code aludel.toml}, or null where a program made the configuration
 * @param profile the profile laid over it, or null
 */
public record ConfigOrigin(
        Path folder, @Nullable Path file, @Nullable String profile) {
    /** Checks that there is a folder. */
    public ConfigOrigin {
        Objects.requireNonNull(folder, "folder");
    }
}
