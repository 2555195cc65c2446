package dev.aludel.migration;

import dev.aludel.revision.RevisionId;
import java.util.Collection;

/** Where a runner gets the body of a revision from: files, a jar, or objects made in a test. */
public interface MigrationSource {

    /**
     * Makes ready what a run is going to load, so that what cannot be loaded fails before the first step.
     *
     * @param ids the revisions
     * @throws dev.aludel.AludelException when one of them is not there or does not compile
     */
    default void prepare(Collection<RevisionId> ids) {}

    /**
     * Loads the body of one revision, compiling it when it has to.
     *
     * @param id the revision
     * @return its body
     * @throws dev.aludel.AludelException when there is no such revision or it does not compile
     */
    Migration load(RevisionId id);

    /**
     * The checksum of a revision's content, the same for the same content whatever the line ends, trailing white space and
     * comments.
     *
     * @param id the revision
     * @return a short text that starts with the version of the algorithm, for example {@code 1:9f86d081...}
     */
    String checksum(RevisionId id);
}
