/**
 * The role that reads a live database's catalogue into a {@code schema} model. Imports {@code schema} only.
 */
@NullMarked
package dev.aludel.reflect;

import org.jspecify.annotations.NullMarked;
