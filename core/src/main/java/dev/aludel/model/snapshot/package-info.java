/**
 * A schema as a file: JSON in a versioned form, the same on every database. Imports {@code schema} only.
 */
@NullMarked
package dev.aludel.model.snapshot;

import org.jspecify.annotations.NullMarked;
