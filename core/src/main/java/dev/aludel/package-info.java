/** Root of Aludel. Nothing lives here but the packages below it; see ARCHITECTURE.md for their layers. */
@NullMarked
package dev.aludel;

import org.jspecify.annotations.NullMarked;
