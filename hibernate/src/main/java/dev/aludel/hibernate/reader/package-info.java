/**
 * Turns what Hibernate makes of entities, its {@code Metadata}, into a schema and findings. Loaded anew beside each Hibernate
 * that is to be used, from 6.6 on; only what is there in all of them is called.
 */
@NullMarked
package dev.aludel.hibernate.reader;

import org.jspecify.annotations.NullMarked;
