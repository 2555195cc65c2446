/**
 * H2 2.2 and newer, in memory, in a file or behind its server: turns operations into its SQL, its INFORMATION_SCHEMA into a
 * schema model, and one of its connections into a session a migration can run on. Package-private but for
 * {@link dev.aludel.dialect.h2.H2Dialect}. Imports {@code dialect} and what is below it.
 */
@NullMarked
package dev.aludel.dialect.h2;

import org.jspecify.annotations.NullMarked;
