package dev.aludel.autogenerate.compare;

/**
 * That one part needs another.
 *
 * @param on the part that is needed
 * @param firm whether the database or the nouns say so; otherwise the text only looks like it
 */
record Need(Part on, boolean firm) {}
