/**
 * From operations to a revision: they become steps up and steps back, each with what its reader should know about it, and
 * these the text of a file. Imports {@code autogenerate.render} and {@code lint}.
 */
@NullMarked
package dev.aludel.autogenerate;

import org.jspecify.annotations.NullMarked;
