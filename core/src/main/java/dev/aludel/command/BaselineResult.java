package dev.aludel.command;

import dev.aludel.schema.LeftOut;
import java.util.List;
import java.util.Objects;

/**
 * A database that has got its first revision.
 *
 * @param written the revision, at which the database now is
 * @param tables how many tables it makes
 * @param notCarried what is in the database, and Aludel has no words for: the revision does not make it
 */
public record BaselineResult(RevisionResult written, int tables, List<LeftOut> notCarried) {

    /** Copies the list. */
    public BaselineResult {
        Objects.requireNonNull(written, "written");
        notCarried = List.copyOf(notCarried);
    }
}
