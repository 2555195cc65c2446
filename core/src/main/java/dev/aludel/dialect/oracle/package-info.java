/**
 * Oracle Database 19c and newer, which scripts are written for without connecting: {@code operation} values become SQL and
 * PL/SQL as SQL*Plus and SQLcl take it, each statement ended by a slash. Imports {@code dialect}, {@code ddl} and what is
 * below them.
 */
@NullMarked
package dev.aludel.dialect.oracle;

import org.jspecify.annotations.NullMarked;
