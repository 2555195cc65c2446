package dev.aludel.it.command;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** The client programs that backups are made with, and servers that they can serve. */
final class Clients {

    private static final String STRICT = "aludel.strict";
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

    private Clients() {}

    /** A database on a server that the client programs of this machine can back up. */
    static TestDatabase database(Engine engine) {
        return engine == Engine.POSTGRES ? TestServers.postgresUpTo(pgDumpMajor()) : TestServers.create(engine);
    }

    /** The line of the configuration that says where the client programs for a database are. */
    static String clientPath(Engine engine) {
        return switch (engine) {
            case POSTGRES -> line(program("pg_dump"));
            case MARIADB, MYSQL -> line(program("mariadb-dump"));
            case SQLITE, H2 -> "client_path = []";
        };
    }

    private static String line(Path program) {
        return "client_path = ['" + program.getParent() + "']";
    }

    private static int pgDumpMajor() {
        try {
            Process process = new ProcessBuilder(program("pg_dump").toString(), "--version").start();
            Matcher major = MAJOR.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (!major.find()) {
                throw new AssertionError("pg_dump says no version");
            }
            return Integer.parseInt(major.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A missing program aborts the test and says so; with {@code -Daludel.strict=true} it fails. */
    static Path program(String name) {
        Optional<Path> found = TestServers.client(name);
        if (found.isPresent()) {
            return found.get();
        }
        String missing = "The client program " + name + " is not on this machine, so backups with it were not tried";
        if (Boolean.getBoolean(STRICT)) {
            throw new AssertionError(missing);
        }
        throw new TestAbortedException(missing);
    }
}
