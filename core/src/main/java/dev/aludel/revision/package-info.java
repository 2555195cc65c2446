/**
 * The revision graph and its language: turns the headers of revision files into a checked {@link
 * dev.aludel.revision.RevisionGraph}, what a user types ({@code head}, {@code ae10+2}, {@code billing@head}) into
 * revisions of that graph, and both together with the rows of the version table into a {@link
 * dev.aludel.revision.MigrationPlan}. Pure values in, values out; imports nothing of Aludel but {@link
 * dev.aludel.Problem} and {@link dev.aludel.AludelException}.
 */
@NullMarked
package dev.aludel.revision;

import org.jspecify.annotations.NullMarked;
