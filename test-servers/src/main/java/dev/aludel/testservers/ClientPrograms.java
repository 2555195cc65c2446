package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the command-line clients of the databases. */
final class ClientPrograms {
    private final String searchPath;
    private final SystemServers system;
    private final EmbeddedServers embedded;

    ClientPrograms(String searchPath, SystemServers system, EmbeddedServers embedded) {
        this.searchPath = requireNonNull(searchPath);
        this.system = requireNonNull(system);
        this.embedded = requireNonNull(embedded);
    }

    Optional<Path> find(String name) {
        return switch (name) {
            case "psql", "pg_dump", "pg_restore", "pg_dumpall" ->
                system.postgresClient(name).or(() -> onPath(name));
            case "mysql", "mariadb" -> onPath(name).or(() -> unpacked("mariadb"));
            case "mysqldump", "mariadb-dump" -> onPath(name).or(() -> unpacked("mariadb-dump"));
            default -> onPath(name);
        };
    }

    private Optional<Path> onPath(String name) {
        return Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<Path> unpacked(String name) {
        return Optional.of(embedded.mariaDbHome().resolve("bin").resolve(name)).filter(Files::isExecutable);
    }
}
