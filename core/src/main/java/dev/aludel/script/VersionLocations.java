package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.config.ScriptSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folders that hold the revisions of a project.
 *
 * @param folders the folders, absolute
 * @param recursive whether their subfolders hold revisions too
 */
record VersionLocations(List<Path> folders, boolean recursive) {

    VersionLocations {
        folders = List.copyOf(folders);
    }

    static VersionLocations of(ScriptSettings settings) {
        List<Path> folders = settings.versionLocations().stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
        return new VersionLocations(folders, settings.recursive());
    }

    /** The revisions in them, in the order of the folders, in each by path; a file in two of the folders counts once. */
    List<RevisionFile> read() {
        return read(problem -> {
            throw new AludelException(problem);
        });
    }

    /** The same, telling somebody of what cannot be read, and reading on. */
    List<RevisionFile> read(Consumer<Problem> problems) {
        List<RevisionFile> files = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path folder : folders) {
            for (Path path : tried(problems, List.<Path>of(), () -> paths(folder))) {
                if (seen.add(path)) {
                    tried(problems, Optional.<RevisionFile>empty(), () -> RevisionFileReader.read(path, folder))
                            .ifPresent(files::add);
                }
            }
        }
        return files;
    }

    private static <T> T tried(Consumer<Problem> problems, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (AludelException e) {
            problems.accept(e.problem());
            return otherwise;
        }
    }

    private List<Path> paths(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AludelException(new ScriptProblem.NoFolder(folder.toString()));
        }
        try (Stream<Path> found = Files.walk(folder, recursive ? Integer.MAX_VALUE : 1)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(folder.toString(), RevisionFileReader.reason(e)), e);
        }
    }

    /** A file whose name, or whose folder's name, begins with a dot. */
    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
