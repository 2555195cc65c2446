/**
 * PostgreSQL 13 to 18: turns operations into its SQL, its catalogue into a schema model, and one of its connections into a
 * session a migration can run on. Package-private but for {@link dev.aludel.dialect.postgres.PostgresDialect}. Imports
 * {@code dialect} and what is below it.
 */
@NullMarked
package dev.aludel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
