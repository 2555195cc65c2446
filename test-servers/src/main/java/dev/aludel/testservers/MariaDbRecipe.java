package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB from its server program and its {@code mariadb-install-db}; tried with 11.4.
 *
 * <p>As root the server ends at once unless it is told {@code --user=root}. It is told utf8mb4 as well: upstream's default
 * is latin1 before 11.6, while distributions configure utf8mb4. And it is told to do without TLS: from 11.4 on, a server
 * without a certificate makes one at every start, whose 4096-bit key takes it two to eight seconds of computing.
 *
 * @param base options that say where its own files are; none where those built in are right
 */
record MariaDbRecipe(Path program, Path installer, List<String> base) implements ServerRecipe {
    MariaDbRecipe {
        requireNonNull(program);
        requireNonNull(installer);
        base = List.copyOf(base);
    }

    /** From the folder that an archive was unpacked into. */
    static MariaDbRecipe unpacked(Path home) {
        return new MariaDbRecipe(
                home.resolve("bin/mariadbd"), home.resolve("scripts/mariadb-install-db"), List.of("--basedir=" + home));
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public String firstDatabase() {
        return "mysql";
    }

    @Override
    public List<String> initialise(ServerFolder folder, Credentials credentials) {
        MySqlOptions.writeLogin(folder, credentials);
        List<String> command = new ArrayList<>(List.of(installer.toString(), "--no-defaults"));
        command.addAll(base);
        command.addAll(MySqlOptions.asRoot());
        command.addAll(List.of(
                "--datadir=" + folder.data(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--innodb-log-file-size=16M",
                "--innodb-use-native-aio=OFF",
                "--innodb-flush-method=nosync"));
        return List.copyOf(command);
    }

    @Override
    public List<String> serve(ServerFolder folder, int port) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
        command.addAll(base);
        command.addAll(MySqlOptions.serve(folder, port));
        command.addAll(List.of(
                "--skip-ssl", "--skip-log-bin", "--innodb-log-file-size=16M", "--character-set-server=utf8mb4"));
        return List.copyOf(command);
    }
}
