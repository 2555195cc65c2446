package dev.aludel.runtime;

import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionOrigin;

/** Finds the line of the author's file that a failure came from. */
public final class AuthorPlace {

    private AuthorPlace() {}

    /**
     * The place in the revision's file.
     *
     * @param failure what was thrown while the migration ran
     * @param migration the migration
     * @param revision its revision
     * @return {@code file:line}, the file alone where the line is not known, or nothing where there is no file
     */
    public static String of(Throwable failure, Migration migration, Revision revision) {
        RevisionOrigin origin = revision.origin();
        if (origin == null) {
            return "";
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            for (StackTraceElement frame : each.getStackTrace()) {
                if (isOf(frame, migration, origin)) {
                    return origin.location() + ":" + frame.getLineNumber();
                }
            }
        }
        return origin.location();
    }

    /** The class alone does not tell: that of an SQL revision is Aludel's own. */
    private static boolean isOf(StackTraceElement frame, Migration migration, RevisionOrigin origin) {
        String file = frame.getFileName();
        return frame.getClassName().equals(migration.getClass().getName())
                && frame.getLineNumber() > 0
                && file != null
                && origin.location().endsWith(file);
    }
}
