/** An example domain that uses every kind of mapping that the reader of entities has to know. */
@NullUnmarked
package dev.aludel.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
