/**
 * Revision files: finding them, reading their headers without compiling, compiling and loading just those that run, and
 * writing new ones. Turns files into {@code revision} values and {@code migration} bodies. Imports {@code config},
 * {@code dialect}, {@code migration} and what is below them.
 */
@NullMarked
package dev.aludel.script;

import org.jspecify.annotations.NullMarked;
