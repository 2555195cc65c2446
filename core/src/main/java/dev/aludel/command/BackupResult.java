package dev.aludel.command;

import dev.aludel.backup.Backup;
import java.time.Duration;

/**
 * A backup that was made.
 *
 * @param backup the backup, read back from beginning to end
 * @param took how long it all took
 */
public record BackupResult(Backup backup, Duration took) {}
