/**
 * Turns the wish for a database into a fresh, empty, real one: PostgreSQL, MariaDB and MySQL servers that start on first
 * use, once per JVM, on free ports and with data in a temporary folder, and SQLite and H2 in process. No container, no
 * root, nothing installed by hand; nothing is ever skipped because a server is missing. Imports the JDK, JSpecify, and
 * the readers of the archives that the binaries come in; nothing of Aludel, so that every module can test with it.
 */
@NullMarked
package dev.aludel.testservers;

import org.jspecify.annotations.NullMarked;
