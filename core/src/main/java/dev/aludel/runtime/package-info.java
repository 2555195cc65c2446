/**
 * Carries a plan out: {@link dev.aludel.runtime.MigrationRunner} takes the steps of a {@code MigrationPlan}, runs the
 * author's migrations against a connection and keeps the version table in step; {@link dev.aludel.runtime.OfflineRunner}
 * writes the same as SQL. Gets migrations through {@code MigrationSource} and never sees files. Imports {@code dialect},
 * {@code migration}, {@code config} and what is below them.
 */
@NullMarked
package dev.aludel.runtime;

import org.jspecify.annotations.NullMarked;
