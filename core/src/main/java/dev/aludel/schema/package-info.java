/**
 * The immutable nouns of a database schema: tables, columns, keys, indexes, types, sequences, views, routines, triggers
 * and their names. Reflectors and model sources make them, comparators and compilers read them. Imports
 * {@code dev.aludel.schema.type} only.
 */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
