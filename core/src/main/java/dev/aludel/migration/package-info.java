/**
 * What authors of revisions see: {@link dev.aludel.migration.Migration}, {@link dev.aludel.migration.Operations} and the
 * factories for types, columns and constraints. Turns calls into {@code operation} values and hands them to an
 * {@link dev.aludel.migration.OperationSink}. Imports {@code operation}, {@code schema} and {@code revision} only.
 */
@NullMarked
package dev.aludel.migration;

import org.jspecify.annotations.NullMarked;
