/**
 * Turns {@code aludel.toml}, {@code .env}, the environment and the arguments of one run into one immutable
 * {@link dev.aludel.config.AludelConfig}: where the revisions are, which database is meant and how new revisions are
 * named. Reads files but never the process environment, which is handed in. Imports only {@code dev.aludel}, the JDK
 * and the TOML parser.
 */
@NullMarked
package dev.aludel.config;

import org.jspecify.annotations.NullMarked;
