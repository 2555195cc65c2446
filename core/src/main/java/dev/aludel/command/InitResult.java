package dev.aludel.command;

import java.nio.file.Path;
import java.util.List;

/**
 * A project that was begun.
 *
 * @param made the files and folders that were made, in order
 * @param configuration its configuration file
 * @param configurationKept whether that file was there before and is as it was
 */
public record InitResult(List<Path> made, Path configuration, boolean configurationKept) {

    /** Copies the list. */
    public InitResult {
        made = List.copyOf(made);
    }
}
