package dev.aludel.migration;

/**
 * The comment of a table.
 *
 * @param comment the text
 */
public record CommentElement(String comment) implements TableElement {}
