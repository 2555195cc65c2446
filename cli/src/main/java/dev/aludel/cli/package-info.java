/**
 * The command {@code aludel}: turns arguments into calls on the facade of core, and the records it returns into lines on
 * a terminal and an exit code. May import everything of core; holds no knowledge of databases or revisions itself.
 */
@NullMarked
package dev.aludel.cli;

import org.jspecify.annotations.NullMarked;
