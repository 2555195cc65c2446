package dev.aludel.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a setting was written: a line of a file, an environment variable or an argument.
 *
 * @param text the place in words a user can follow, such as {@code /app/aludel.toml:3:1}
 */
public record Place(String text) {

    /** A value handed over by a program instead of being read from somewhere. */
    public static final Place PROGRAM = new Place("a value given by the program");

    /** Checks that there is a text. */
    public Place {
        Objects.requireNonNull(text, "text");
    }

    /**
     * A position in a file.
     *
     * @param file the file
     * @param line the line, from 1
     * @param column the column, from 1
     * @return {@code file:line:column}
     */
    public static Place of(Path file, int line, int column) {
        return new Place(file + ":" + line + ":" + column);
    }

    static Place ofLine(Path file, int line) {
        return new Place(file + ":" + line);
    }

    static Place ofFile(Path file) {
        return new Place(file.toString());
    }

    static Place ofVariable(String name) {
        return new Place("environment variable " + name);
    }

    static Place ofArgument(String key) {
        return new Place("argument --" + key.replace('_', '-'));
    }

    @Override
    public String toString() {
        return text;
    }
}
