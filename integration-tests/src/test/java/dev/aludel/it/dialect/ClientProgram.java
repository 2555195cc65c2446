package dev.aludel.it.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.tools.RunScript;
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
    static void run(TestDatabase database, String script) throws IOException, InterruptedException, SQLException {
        if (database.engine() == Engine.H2) {
            runScriptTool(database, script);
            return;
        }
        List<String> command = command(database);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("MYSQL_PWD", database.password());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(script.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
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
            case H2 -> throw new IllegalArgumentException("H2's client runs in this process");
        };
    }

    /** H2's own tool, in this process, since nobody else sees a database in its memory. */
    private static void runScriptTool(TestDatabase database, String script) throws IOException, SQLException {
        Path file = Files.createTempFile("aludel", ".sql");
        try {
            Files.writeString(file, script);
            RunScript.execute(database.jdbcUrl(), database.user(), database.password(), file.toString(), UTF_8, false);
        } finally {
            Files.delete(file);
        }
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
