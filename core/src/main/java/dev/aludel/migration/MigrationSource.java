package dev.aludel.migration;

import dev.aludel.revision.RevisionId;

/** Where a runner gets the body of a revision from: files, a jar, or objects made in a test. */
public interface MigrationSource {

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
