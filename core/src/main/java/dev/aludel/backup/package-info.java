/**
 * Backups of whole databases: the role {@link dev.aludel.backup.BackupMethod} that each database fills in its own way, the
 * client programs that do the work and how they are run, and the files with what is written beside them. Imports
 * {@code config}, {@code revision} and what is below them.
 */
@NullMarked
package dev.aludel.backup;

import org.jspecify.annotations.NullMarked;
