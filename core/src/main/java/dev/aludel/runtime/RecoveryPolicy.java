package dev.aludel.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a run does about a run before it that was broken off.
 *
 * @param resumeAs what to believe of a statement of which the database does not tell whether it was done; null to stop
 * @param terminateSurvivor whether to end sessions of that run that the server still has, instead of waiting for them
 * @param forget whether to forget what it had done: somebody says where the database stands
 */
public record RecoveryPolicy(@Nullable ResumeAs resumeAs, boolean terminateSurvivor, boolean forget) {

    /** Goes on where the database tells how, and stops where it does not. */
    public static final RecoveryPolicy DEFAULT = new RecoveryPolicy(null, false, false);

    /** Goes on from nothing: for stamps. */
    public static final RecoveryPolicy FORGET = new RecoveryPolicy(null, false, true);
}
