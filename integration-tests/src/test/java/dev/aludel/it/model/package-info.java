/** Where models come from, and scratch places, on real servers. */
@NullMarked
package dev.aludel.it.model;

import org.jspecify.annotations.NullMarked;
