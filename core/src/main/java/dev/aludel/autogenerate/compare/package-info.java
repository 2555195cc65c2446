/**
 * Turns two schemas of one database, both as that database prints them, into the operations that lead from the first to the
 * second, in an order in which they run, and into words for what differs. Pure: values in, values out. Imports
 * {@code dialect} and what is below it.
 */
@NullMarked
package dev.aludel.autogenerate.compare;

import org.jspecify.annotations.NullMarked;
