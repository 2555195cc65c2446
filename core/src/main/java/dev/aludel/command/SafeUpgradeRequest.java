package dev.aludel.command;

import java.util.List;

/**
 * An upgrade with everything around it.
 *
 * @param target how far: {@code head}, {@code heads}, a revision's id or {@code +1}
 * @param backup whether the database is backed up first
 * @param rehearse whether it is all tried beforehand on a copy: up, down and up again
 * @param acceptChanged revisions that were changed after they had been applied, and may be as they are now
 */
public record SafeUpgradeRequest(String target, boolean backup, boolean rehearse, List<String> acceptChanged) {

    /** Copies the list. */
    public SafeUpgradeRequest {
        acceptChanged = List.copyOf(acceptChanged);
    }

    /**
     * An upgrade with a backup and without a rehearsal.
     *
     * @param target how far
     * @return the request
     */
    public static SafeUpgradeRequest to(String target) {
        return new SafeUpgradeRequest(target, true, false, List.of());
    }

    /** The same upgrade, with or without a backup. */
    public SafeUpgradeRequest withBackup(boolean value) {
        return new SafeUpgradeRequest(target, value, rehearse, acceptChanged);
    }

    /** The same upgrade, with or without a rehearsal. */
    public SafeUpgradeRequest withRehearse(boolean value) {
        return new SafeUpgradeRequest(target, backup, value, acceptChanged);
    }
}
