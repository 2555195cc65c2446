/**
 * Turns {@code operation} values into SQL text: the {@link dev.aludel.ddl.DdlCompiler} role, its one exhaustive switch in
 * {@link dev.aludel.ddl.AnsiDdlCompiler}, quoting, literals and the splitting of scripts into statements. Pure: values in,
 * text out. Imports {@code operation} and {@code schema} only.
 */
@NullMarked
package dev.aludel.ddl;

import org.jspecify.annotations.NullMarked;
