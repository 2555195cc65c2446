package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL from a folder with {@code initdb} and {@code postgres}; tried with 15 and 18.
 *
 * <p>Locale C everywhere, because it is the only one that every machine has. Immediate shutdown (SIGQUIT), not SIGKILL:
 * a postmaster that is killed leaves a System V shared memory segment behind, of which a machine has few.
 */
record PostgresRecipe(Path bin) implements ServerRecipe {
    PostgresRecipe {
        requireNonNull(bin);
    }

    @Override
    public String stopSignal() {
        return "QUIT";
    }

    @Override
    public String firstDatabase() {
        return "postgres";
    }

    @Override
    public Path program() {
        return bin.resolve("postgres");
    }

    @Override
    public List<String> initialise(ServerFolder folder, Credentials credentials) {
        Path password = folder.write("password", credentials.password());
        return Unprivileged.command(
                folder.path(),
                List.of(
                        bin.resolve("initdb").toString(),
                        "--pgdata=" + folder.data(),
                        "--username=" + credentials.user(),
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions"));
    }

    @Override
    public List<String> serve(ServerFolder folder, int port) {
        return Unprivileged.command(
                folder.path(),
                List.of(
                        program().toString(),
                        "-D",
                        folder.data().toString(),
                        "-p",
                        Integer.toString(port),
                        "--listen_addresses=127.0.0.1",
                        "--unix_socket_directories=",
                        "--max_connections=200",
                        "--shared_buffers=32MB",
                        "--fsync=off",
                        "--synchronous_commit=off",
                        "--full_page_writes=off",
                        "--jit=off"));
    }
}
