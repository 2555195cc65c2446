package dev.aludel.command;

import dev.aludel.backup.Backup;
import dev.aludel.revision.RevisionId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a restore would do.
 *
 * @param database the database, without password
 * @param backup the backup; without a label, only its file and length are known
 * @param labelled whether it has a label
 * @param headsNow where the database stands
 */
public record RestoreReview(String database, Backup backup, boolean labelled, Set<RevisionId> headsNow) {

    /** Copies the set, keeping its order. */
    public RestoreReview {
        headsNow = Collections.unmodifiableSet(new LinkedHashSet<>(headsNow));
    }

    /** Where the database stands afterwards, by the label. */
    public List<RevisionId> headsThen() {
        return backup.revisions();
    }
}
