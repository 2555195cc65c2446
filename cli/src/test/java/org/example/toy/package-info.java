/** A dialect of a user's own, outside Aludel. */
@NullMarked
package org.example.toy;

import org.jspecify.annotations.NullMarked;
