package dev.aludel.runtime;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import java.time.Duration;
import java.util.Optional;

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

    /**
     * What was found out about a statement that was under way when a run before this one was broken off.
     *
     * @param step the step it belongs to, in words
     * @param sql the statement
     * @param done whether it was done; otherwise it is run again
     * @param run who ran it and when, in words
     */
    record Resumption(String step, String sql, boolean done, String run) {}

    /** A run before this one was broken off, and it is clear how to go on. */
    default void resumed(Resumption resumption) {}

    /** A session of a run that was broken off is ended. */
    default void survivorEnded(String session) {}

    /** An index that was not built to its end is dropped, to be built again. */
    default void invalidIndexDropped(String index, String table) {}

    /** What a step had done when it was broken off is forgotten. */
    default void forgotten(String step) {}

    /** A step begins. */
    default void stepStarted(MigrationStep step) {}

    /** A statement of the current step is about to run. */
    default void statement(SqlStatement statement) {}

    /**
     * How far work in batches has come.
     *
     * @param work what it is, in words
     * @param rows how many rows are done, whichever run did it
     * @param total about how many there are; not less than those done
     * @param refused how many rows the database refused, which are noted and left as they were
     * @param rowsPerSecond how fast this run goes; 0 at its start
     */
    record Progress(String work, long rows, long total, long refused, double rowsPerSecond) {

        /** How long the rest will take at this pace; empty when that cannot be told. */
        public Optional<Duration> left() {
            return rowsPerSecond <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) ((total - rows) / rowsPerSecond * 1000)));
        }
    }

    /** A batch is done and committed; at the start and the end of the work, too. */
    default void progress(Progress progress) {}

    /** Work in batches waits before its next batch. */
    default void throttled(String reason, Duration soFar) {}

    /** The current step is done and committed. */
    default void stepFinished(MigrationStep step, Duration took) {}

    /** A hook failed after what it was to follow was committed; the run goes on. */
    default void hookFailed(String hook, String reason) {}

    /** The current step failed; what is left of it is said by the exception that follows. */
    default void stepFailed(MigrationStep step) {}

    /** The version table was created. */
    default void versionTableCreated(String table) {}
}
