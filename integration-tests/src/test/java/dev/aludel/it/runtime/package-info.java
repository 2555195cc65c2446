/** Runs on real databases: what they leave behind, how they keep apart, and how they wait. */
@NullMarked
package dev.aludel.it.runtime;

import org.jspecify.annotations.NullMarked;
