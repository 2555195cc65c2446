package dev.aludel.command;

import dev.aludel.runtime.RecoveryPolicy;
import java.util.List;

/**
 * How far to upgrade, and what to accept on the way.
 *
 * @param targets for example {@code head}, {@code heads}, a revision's id or {@code +1}; at least one
 * @param acceptChanged revisions that were changed after they had been applied, and may be as they are now
 * @param recovery what to do about a run that was broken off
 */
public record UpgradeRequest(List<String> targets, List<String> acceptChanged, RecoveryPolicy recovery) {

    /** Copies the lists and checks that there is a target. */
    public UpgradeRequest {
        targets = List.copyOf(targets);
        acceptChanged = List.copyOf(acceptChanged);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an upgrade needs a target");
        }
    }

    /**
     * An upgrade that accepts no change.
     *
     * @param targets how far to go
     * @return the request
     */
    public static UpgradeRequest to(String... targets) {
        return new UpgradeRequest(List.of(targets), List.of(), RecoveryPolicy.DEFAULT);
    }

    /** The same upgrade, accepting changes of these revisions. */
    public UpgradeRequest withAcceptChanged(List<String> value) {
        return new UpgradeRequest(targets, value, recovery);
    }

    /** The same upgrade, going on in this way after a run that was broken off. */
    public UpgradeRequest withRecovery(RecoveryPolicy value) {
        return new UpgradeRequest(targets, acceptChanged, value);
    }
}
