package dev.aludel.it.autogenerate;

import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code pg_dump} says of a database, which knows nothing of this project. */
final class PostgresDump {

    private PostgresDump() {}

    /** The schema line by line and sorted, because the order is not part of it. */
    static List<String> sorted(TestDatabase database) throws IOException, InterruptedException {
        return script(database)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
    }

    /** The schema without owners and privileges, and without what only psql understands. */
    static String script(TestDatabase database) throws IOException, InterruptedException {
        Path program = TestServers.client("pg_dump").orElseThrow();
        URI url = URI.create(database.url());
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--schema-only",
                "--no-owner",
                "--no-privileges",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--username=" + database.user(),
                "--dbname=" + database.name());
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("pg_dump ended with exit code " + process.exitValue());
        }
        return output.lines().filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n"));
    }
}
