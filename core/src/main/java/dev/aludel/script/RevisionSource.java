package dev.aludel.script;

import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.Revision;
import java.util.List;

/** Where the revisions of a project are read from: the files in its folders, or the jars they were compiled into. */
public interface RevisionSource extends MigrationSource {

    /**
     * The revisions, each with where it was read.
     *
     * @return them in a fixed order
     */
    List<Revision> revisions();
}
