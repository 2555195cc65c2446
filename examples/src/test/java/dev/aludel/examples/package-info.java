/** Does with each example what its README says, on real databases. */
@NullMarked
package dev.aludel.examples;

import org.jspecify.annotations.NullMarked;
