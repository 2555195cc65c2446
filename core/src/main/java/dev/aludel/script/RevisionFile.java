package dev.aludel.script;

import dev.aludel.revision.Revision;
import java.nio.file.Path;

/** A file with a revision in it. */
sealed interface RevisionFile {

    /** The file. */
    Path path();

    /** The version location it was found in. */
    Path location();

    /** Its header. */
    Revision revision();

    /** Its text. */
    String text();

    /**
     * A Java class.
     *
     * @param className the class with its package
     */
    record JavaFile(Path path, Path location, Revision revision, String text, String className)
            implements RevisionFile {}

    /** An SQL file. */
    record SqlFile(Path path, Path location, Revision revision, String text, SqlRevision sql) implements RevisionFile {}
}
