package dev.aludel.command;

import java.nio.file.Path;

/** Is told how a backup or a restore gets on. Every method does nothing unless overridden; they are called from any thread. */
public interface BackupListener {

    /** Hears nothing. */
    BackupListener SILENT = new BackupListener() {};

    /** A backup begins. */
    default void backupStarted(Path file) {}

    /** So much of it is written; called again and again. */
    default void backupGrew(long bytes) {}

    /** It is written, and is now read back from beginning to end. */
    default void readingBack(Path file) {}

    /** It is whole, and has its name. */
    default void backupFinished(Path file, long bytes) {}

    /** A restore begins. */
    default void restoreStarted(Path file) {}
}
