package dev.aludel.command;

import dev.aludel.backup.Backup;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.runtime.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a safe upgrade.
 *
 * @param outcome how it ended
 * @param backup the backup that was made first; null when it did not come to that, or none was wanted
 * @param run what was done; null when nothing was
 * @param verification what was looked at afterwards
 */
public record SafeUpgradeResult(
        Outcome outcome, @Nullable Backup backup, @Nullable RunResult run, List<Check> verification) {

    /** Copies the list. */
    public SafeUpgradeResult {
        verification = List.copyOf(verification);
    }

    /** How it ended. */
    public enum Outcome {
        /** It is done, and everything is as it should be. */
        DONE,
        /** It is done, and something is not as it should be. */
        DONE_WITH_FAULTS,
        /** There was nothing to do. */
        NOTHING_TO_DO,
        /** The project is not valid; the database was not asked. */
        NOT_VALID,
        /** It would certainly fail; nothing was done. */
        WOULD_FAIL,
        /** The rehearsal went wrong; nothing was done. */
        REHEARSAL_FAILED,
        /** There was nobody to ask, and nobody had said yes; nothing was done. */
        NOBODY_TO_ASK,
        /** Somebody said no; nothing was done. */
        REFUSED
    }

    static SafeUpgradeResult ended(Outcome outcome, @Nullable Backup backup) {
        return new SafeUpgradeResult(outcome, backup, null, List.of());
    }
}
