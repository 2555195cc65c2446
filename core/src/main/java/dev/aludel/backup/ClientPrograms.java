package dev.aludel.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the client programs of databases.
 *
 * @param folders the folders that are looked through, in order
 */
public record ClientPrograms(List<Path> folders) {

    /** Copies the list. */
    public ClientPrograms {
        folders = List.copyOf(folders);
    }

    /**
     * The programs of a name, each with its version.
     *
     * @param name the program's name, for example {@code pg_dump}
     * @return all that are there, those of the first folder first
     */
    public List<ClientProgram> all(String name) {
        return folders.stream()
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .map(ClientProgram::ask)
                .flatMap(Optional::stream)
                .toList();
    }
}
