/**
 * What may be half done after a crash, and how that is told: {@link dev.aludel.runtime.journal.JournalTable} keeps a row for
 * every statement that no transaction covers, {@link dev.aludel.runtime.journal.Fingerprint} says in words what a schema is,
 * and {@link dev.aludel.runtime.journal.Judgement} decides from the live catalogue whether the statement was done. Imports
 * {@code dialect} and what is below it.
 */
@NullMarked
package dev.aludel.runtime.journal;

import org.jspecify.annotations.NullMarked;
