/**
 * SQLite: operations into its SQL (with a rebuild of the table where {@code ALTER TABLE} cannot do it), and its catalogue,
 * which is the text of the CREATE statements, back into a schema. Imports {@code dialect}, {@code reflect}, {@code ddl} and
 * what is below them.
 */
@NullMarked
package dev.aludel.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
