/**
 * From two schemas to a revision: what differs becomes steps up and steps back, each with what its reader should know about
 * it. Imports {@code autogenerate.compare}, {@code autogenerate.render} and {@code lint}.
 */
@NullMarked
package dev.aludel.autogenerate;

import org.jspecify.annotations.NullMarked;
