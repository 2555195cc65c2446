package dev.aludel.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the commands that read or write backups. */
final class BackupFolderOption {

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "The folder of the backups; wins over backup_folder in aludel.toml (default there: backups).")
    private @Nullable Path folder;

    /** What it sets, for a process in that folder. */
    Map<String, String> overrides(Path workingDirectory) {
        return folder == null
                ? Map.of()
                : Map.of("backup_folder", workingDirectory.resolve(folder).toString());
    }
}
