/**
 * The one currency of Aludel: a change of a schema or its data as a value of the sealed family
 * {@link dev.aludel.operation.Operation}. Migrations and comparators produce operations; compilers, renderers, the linter
 * and {@link dev.aludel.operation.SchemaProjector} consume them. Imports {@code schema} only.
 */
@NullMarked
package dev.aludel.operation;

import org.jspecify.annotations.NullMarked;
