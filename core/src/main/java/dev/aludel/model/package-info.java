/**
 * Where the schema comes from that a database is to have: the seam that sources of models fit, and what the engine itself
 * makes of a model in a scratch place. Imports {@code dialect} and everything below it.
 */
@NullMarked
package dev.aludel.model;

import org.jspecify.annotations.NullMarked;
