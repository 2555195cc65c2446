package dev.aludel.it.dialect;

import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Runs a script through the database's own client program, as a user does with a script Aludel wrote. */
final class ClientProgram {

    private static final String STRICT = "aludel.strict";

    private ClientProgram() {}

    /**
     * Runs a script and fails when the client does.
     *
     * @param database the database it runs on
     * @param script the script
     */
    static void run(TestDatabase database, String script) throws IOException, InterruptedException {
        List<String> command = command(database);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("MYSQL_PWD", database.password());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command.getFirst() + " refused the script:\n" + output + "\n" + script);
        }
    }

    private static List<String> command(TestDatabase database) {
        URI url = URI.create(database.url());
        return switch (database.engine()) {
            case POSTGRES -> psql(database, url);
            case MARIADB, MYSQL -> mariadb(database, url);
            case SQLITE -> List.of(program("sqlite3"), "-bail", url.getPath().substring(1));
            case H2 -> throw new IllegalArgumentException("H2 has no client program of its own");
        };
    }

    private static List<String> psql(TestDatabase database, URI url) {
        return List.of(
                program("psql"),
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--username=" + database.user(),
                "--dbname=" + database.name(),
                "--file=-");
    }

    private static List<String> mariadb(TestDatabase database, URI url) {
        List<String> command = new ArrayList<>(List.of(program("mariadb")));
        command.add("--no-defaults");
        command.add("--skip-ssl");
        command.add("--default-character-set=utf8mb4");
        command.add("--host=" + url.getHost());
        command.add("--port=" + url.getPort());
        command.add("--user=" + database.user());
        command.add(database.name());
        return command;
    }

    /** A missing program aborts the test and says so; with {@code -Daludel.strict=true} it fails. */
    private static String program(String name) {
        Optional<Path> found = TestServers.client(name);
        if (found.isPresent()) {
            return found.get().toString();
        }
        String missing = "The client program " + name + " is not on this machine, so its scripts were not tried";
        if (Boolean.getBoolean(STRICT)) {
            throw new AssertionError(missing);
        }
        throw new TestAbortedException(missing);
    }
}
