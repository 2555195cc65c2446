/**
 * Whole schemas taken from one database and made in another: found, compared, applied and taken back on real servers.
 * Imports everything of core.
 */
@NullMarked
package dev.aludel.it.autogenerate;

import org.jspecify.annotations.NullMarked;
