package dev.aludel.config;

import java.util.Objects;

/**
 * What a new revision is called.
 *
 * @param id its id
 * @param fileName its file's name without extension, possibly with folders before a slash; not yet fit for a Java class
 */
public record RevisionName(String id, String fileName) {
    /** Checks that both are there. */
    public RevisionName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fileName, "fileName");
    }
}
