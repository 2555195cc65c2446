package dev.aludel.runtime;

import dev.aludel.revision.RevisionId;
import java.util.Set;

/** Another runner changed the version table between the plan and the step; nothing of the step was done. */
final class HeadsMoved extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Set<RevisionId> found;

    HeadsMoved(Set<RevisionId> found) {
        this.found = found;
    }

    Set<RevisionId> found() {
        return found;
    }
}
