/**
 * Where operations end up: {@link dev.aludel.runtime.output.JdbcSink} runs them on a connection,
 * {@link dev.aludel.runtime.output.ScriptSink} collects them as SQL. Imports {@code dialect}, {@code migration} and what is
 * below them.
 */
@NullMarked
package dev.aludel.runtime.output;

import org.jspecify.annotations.NullMarked;
