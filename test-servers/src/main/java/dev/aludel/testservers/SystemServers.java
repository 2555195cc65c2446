package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that the machine's package manager has put where Debian puts them. */
final class SystemServers {
    private final Path root;

    /** Looks below a folder that stands for {@code /}. */
    SystemServers(Path root) {
        this.root = requireNonNull(root);
    }

    /** The newest major of PostgreSQL under {@code /usr/lib/postgresql} that has a server. */
    Optional<PostgresRecipe> postgres() {
        return postgresFolders()
                .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                .findFirst()
                .map(PostgresRecipe::new);
    }

    /** The newest major of PostgreSQL that has a server and is not newer than that. */
    Optional<PostgresRecipe> postgresUpTo(int major) {
        return postgresFolders()
                .filter(bin -> major(requireNonNull(bin.getParent())) <= major)
                .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                .findFirst()
                .map(PostgresRecipe::new);
    }

    /** A program of the newest major of PostgreSQL that has it. */
    Optional<Path> postgresClient(String name) {
        return postgresFolders()
                .map(bin -> bin.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** MariaDB; it finds its own files by itself. */
    Optional<MariaDbRecipe> mariaDb() {
        Path program = root.resolve("usr/sbin/mariadbd");
        Path installer = root.resolve("usr/bin/mariadb-install-db");
        if (!Files.isExecutable(program) || !Files.isExecutable(installer)) {
            return Optional.empty();
        }
        return Optional.of(new MariaDbRecipe(program, installer, List.of()));
    }

    /** The {@code bin} folders, the newest major first. */
    private Stream<Path> postgresFolders() {
        Path versions = root.resolve("usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().matches("\\d{1,4}"))
                    .sorted(Comparator.comparingInt(SystemServers::major).reversed())
                    .map(folder -> folder.resolve("bin"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int major(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }
}
