package dev.aludel.command;

import dev.aludel.backup.Backup;
import dev.aludel.revision.RevisionId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A restore that was done.
 *
 * @param backup the backup
 * @param safetyCopy a backup of what was there before; null when none was wanted, or nothing was there
 * @param headsAfter where the database stands
 * @param took how long it all took
 */
public record RestoreResult(Backup backup, @Nullable Backup safetyCopy, Set<RevisionId> headsAfter, Duration took) {

    /** Copies the set, keeping its order. */
    public RestoreResult {
        headsAfter = Collections.unmodifiableSet(new LinkedHashSet<>(headsAfter));
    }
}
