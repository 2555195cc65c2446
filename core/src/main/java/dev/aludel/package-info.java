/**
 * The two types every other package stands on: {@link dev.aludel.Problem}, what went wrong in the user's terms, and
 * {@link dev.aludel.AludelException}, the one exception that carries it. Imports nothing of Aludel.
 */
@NullMarked
package dev.aludel;

import org.jspecify.annotations.NullMarked;
