/** Makes and checks pages of the guide from the code they describe. */
@NullMarked
package dev.aludel.guide;

import org.jspecify.annotations.NullMarked;
