package dev.aludel.command;

import dev.aludel.runtime.RunListener;

/** Attends a safe upgrade: is told of each part of it when it is done, and is asked whether to go on. */
public interface SafeUpgradeAttendant extends BackupListener {

    /** The project was looked through. */
    default void validated(ValidationResult result) {}

    /** The database was looked at. */
    default void looked(StatusResult result) {}

    /** What the upgrade would do is known. */
    default void planned(PlanResult result) {}

    /** A rehearsal begins. */
    default void rehearsing() {}

    /** It was rehearsed. */
    default void rehearsed(RehearsalResult result) {}

    /**
     * Whether somebody can be asked, or has said yes already. Asked before anything is done that takes time.
     *
     * @return false to end it there
     */
    boolean canConfirm();

    /**
     * Whether to go on. Asked once, when all is ready.
     *
     * @return false to end it there; nothing has been done to the database
     */
    boolean confirm();

    /** Who is told of the run itself. */
    default RunListener runListener() {
        return RunListener.SILENT;
    }

    /** What was done is now verified. */
    default void verifying() {}
}
