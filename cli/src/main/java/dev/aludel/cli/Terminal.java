package dev.aludel.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be asked.
 *
 * @param input what is typed
 * @param interactive whether there is a person; else nothing is ever asked
 */
record Terminal(BufferedReader input, boolean interactive) {

    /** Nobody is there. */
    static Terminal none() {
        return new Terminal(new BufferedReader(Reader.nullReader()), false);
    }

    /** The terminal of the process, when both its input and its output are one. */
    static Terminal ofProcess() {
        @SuppressWarnings("SystemConsoleNull") // before Java 22 it is null without a terminal
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return none();
        }
        return new Terminal(new BufferedReader(new InputStreamReader(System.in, console.charset())), true);
    }

    /** Since Java 22 there is a console without a terminal as well, and a method that tells (JDK-8308591). */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Asks a question that is answered with yes or no, until it is.
     *
     * @param out where it is asked
     * @param question the question, with its question mark
     * @return the answer; empty when nobody is there, or the input ends
     */
    Optional<Boolean> ask(PrintWriter out, String question) {
        while (interactive) {
            out.print(question + " [y/n] ");
            out.flush();
            String line = line();
            if (line == null) {
                out.println();
                return Optional.empty();
            }
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    return Optional.of(false);
                }
                default -> out.println("Answer y or n.");
            }
        }
        return Optional.empty();
    }

    private @Nullable String line() {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
