package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The temporary folder of one server: its data, its log, and the files it is told to read. */
record ServerFolder(Path path) {
    private static final int LAST_LINES = 25;

    ServerFolder {
        requireNonNull(path);
    }

    static ServerFolder create(Engine engine) {
        return new ServerFolder(Folders.temporary("aludel-" + engine.name().toLowerCase(Locale.ROOT) + "-"));
    }

    /** The data folder; made by the server's own program. */
    Path data() {
        return path.resolve("data");
    }

    /** Where all that the server says goes. */
    Path log() {
        return path.resolve("log");
    }

    /** Writes a file of one line. */
    Path write(String name, String line) {
        try {
            return Files.writeString(path.resolve(name), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the log, each line indented; empty if there is none. */
    String logTail() {
        try {
            // A server may log in any encoding; Latin-1 can decode every byte.
            List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
            return String.join("\n  ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Starts a command in this folder; its output goes to the log, and it reads nothing. */
    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(path.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // The caller's PGPORT, PGDATA, MYSQL_HOME and the like are meant for other servers; messages in English.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("MYSQL"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
