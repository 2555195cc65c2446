package dev.aludel.config;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where backups go and where the programs that make them are found. All paths are absolute.
 *
 * @param folder the folder of the backups; made when the first one is
 * @param clientPath the folders of the databases' client programs, in the order in which they are looked through
 */
public record BackupSettings(Path folder, List<Path> clientPath) {

    /** The folder beside the configuration file that is used when none is named. */
    static final String DEFAULT_FOLDER = "backups";

    /** Copies the list. */
    public BackupSettings {
        Objects.requireNonNull(folder, "folder");
        clientPath = List.copyOf(clientPath);
    }

    /**
     * Backups in a folder of that name, made by the programs that this process finds.
     *
     * @param project the folder of the project
     * @return the settings
     */
    static BackupSettings in(Path project) {
        return new BackupSettings(project.resolve(DEFAULT_FOLDER), folders(System.getenv("PATH")));
    }

    /** The same settings with another folder for backups. */
    public BackupSettings withFolder(Path value) {
        return new BackupSettings(value, clientPath);
    }

    /** The folders of a search path as the operating system writes it. */
    static List<Path> folders(@Nullable String searchPath) {
        return searchPath == null
                ? List.of()
                : Stream.of(searchPath.split(File.pathSeparator))
                        .filter(entry -> !entry.isBlank())
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .toList();
    }
}
