/**
 * Turns the operations of a revision into its text, as a careful colleague would write it: calls of the authoring API in
 * Java, or statements of one database in SQL. What the API takes for granted is left out, what an operation notes about the
 * state before is written only where the database's SQL depends on it, and a table is written one part a line. Knows
 * operations, the authoring API, the compilers of {@code ddl} and the drafts of {@code script}; files and databases are not
 * its matter.
 */
@NullMarked
package dev.aludel.autogenerate.render;

import org.jspecify.annotations.NullMarked;
