package dev.aludel.runtime;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import java.time.Duration;

/** Is told what a run does while it does it. Every method does nothing unless overridden. */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};

    /** The plan is made and the run begins. */
    default void started(MigrationPlan plan) {}

    /** Another runner has the lock; called again while the wait goes on. */
    default void waiting(String holder, Duration soFar) {}

    /** Something did not get a lock in time; it is tried again in a moment. */
    default void lockTimedOut(String reason, int tries, Duration soFar) {}

    /** A step begins. */
    default void stepStarted(MigrationStep step) {}

    /** A statement of the current step is about to run. */
    default void statement(SqlStatement statement) {}

    /** The current step is done and committed. */
    default void stepFinished(MigrationStep step, Duration took) {}

    /** The current step failed; what is left of it is said by the exception that follows. */
    default void stepFailed(MigrationStep step) {}

    /** The version table was created. */
    default void versionTableCreated(String table) {}
}
