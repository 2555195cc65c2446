package dev.aludel.command;

import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.ChangedRevision;
import dev.aludel.runtime.UnfinishedStep;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a database.
 *
 * @param database its URL without password
 * @param there whether it is there; a database file may be still to be made
 * @param connected how long it took to connect
 * @param server product and version, as the server says them; empty when it is not there
 * @param current the revisions of its version table that have a file
 * @param unknown the rows of its version table that no file has the id of
 * @param heads the heads there are
 * @param pending the revisions that are not applied, in the order in which they would be
 * @param changed the revisions that were changed after they had been applied
 * @param missing the revisions that were applied by what the history says, and have no file any more
 * @param unfinished the steps that a run had begun when it was broken off, or that one is doing right now
 * @param lockHolder who has the migration lock, in words; null when nobody has, or it cannot be told
 */
public record StatusResult(
        String database,
        boolean there,
        Duration connected,
        String server,
        List<RevisionView> current,
        List<RevisionId> unknown,
        List<RevisionView> heads,
        List<RevisionView> pending,
        List<ChangedRevision> changed,
        List<RevisionId> missing,
        List<UnfinishedStep> unfinished,
        @Nullable String lockHolder) {

    /** Copies the lists. */
    public StatusResult {
        current = List.copyOf(current);
        unknown = List.copyOf(unknown);
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        unfinished = List.copyOf(unfinished);
    }

    /** Whether there is nothing to do: all revisions are applied, as they are in their files. */
    public boolean upToDate() {
        return unknown.isEmpty() && pending.isEmpty() && changed.isEmpty() && missing.isEmpty() && unfinished.isEmpty();
    }
}
