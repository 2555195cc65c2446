package dev.aludel.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client program that is there.
 *
 * @param path its file
 * @param says what it says of its version, one line
 */
public record ClientProgram(Path path, String says) {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.(\\d+))?[\\w.-]*");
    private static final int LONGEST_ANSWER_SECONDS = 20;

    /** Asks a program for its version; empty when it is none that answers. */
    static Optional<ClientProgram> ask(Path path) {
        try {
            Process process = new ProcessBuilder(path.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Nothing.FILE))
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? answer.lines().findFirst().map(line -> new ClientProgram(path, line.strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it cannot be started on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * The name of the program.
     *
     * @return for example {@code pg_dump}
     */
    public String name() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.exe$", "");
    }

    /**
     * Its version as it says it.
     *
     * @return for example {@code 15.18}; the whole line when there is no number in it
     */
    public String version() {
        Matcher number = numbers();
        return number.find() ? number.group() : says;
    }

    /**
     * The first number of its version.
     *
     * @return for example 15; 0 when it says none
     */
    public int major() {
        Matcher number = numbers();
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Another program in the same folder. */
    public Path sibling(String other) {
        String ending = path.toString().endsWith(".exe") ? ".exe" : "";
        return path.resolveSibling(other + ending);
    }

    /** Name and version, for people. */
    public String describe() {
        return name() + " " + version();
    }

    /** Programs of MySQL say their own number after {@code Ver} and, some of them, that of the server after {@code Distrib}. */
    private Matcher numbers() {
        int from = Math.max(says.indexOf("Distrib "), says.indexOf(" from "));
        Matcher number = NUMBER.matcher(says);
        if (from >= 0) {
            number.region(from, says.length());
        } else {
            number.region(Math.min(says.length(), name().length()), says.length());
        }
        return number;
    }

    /** A whole list of them, for messages. */
    static String describe(List<ClientProgram> programs) {
        return String.join(
                ", ",
                programs.stream()
                        .map(program ->
                                program.describe() + " in " + program.path().getParent())
                        .toList());
    }
}
