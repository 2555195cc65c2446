package dev.aludel.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A program to run on each revision file that was just written, a formatter for instance.
 *
 * @param name what to call it in messages
 * @param command the program and its arguments, as they stand in the file
 * @param folder the absolute folder to run it in
 */
public record PostWriteHook(String name, List<String> command, Path folder) {
    /** Copies the command, which must name a program. */
    public PostWriteHook {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(folder, "folder");
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command must name a program");
        }
    }
}
