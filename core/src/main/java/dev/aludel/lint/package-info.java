/**
 * Hazards: what an operation loses, where it may fail, whom it keeps waiting, what it breaks for a running application. One
 * rule per file turns an operation, with what is known about the tables, into a {@link dev.aludel.lint.Finding};
 * {@link dev.aludel.lint.Linter} asks them all. Imports {@code dialect}, {@code operation} and what is below them.
 */
@NullMarked
package dev.aludel.lint;

import org.jspecify.annotations.NullMarked;
