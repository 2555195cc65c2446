package dev.aludel.command;

import dev.aludel.revision.Revision;
import java.nio.file.Path;

/**
 * A revision that was written.
 *
 * @param revision the revision
 * @param file its file
 */
public record RevisionResult(Revision revision, Path file) {}
