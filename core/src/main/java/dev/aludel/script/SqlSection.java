package dev.aludel.script;

/**
 * The statements of one direction.
 *
 * @param text the text below the section's line
 * @param firstLine the line of the file that text begins on, from 1
 */
record SqlSection(String text, int firstLine) {}
