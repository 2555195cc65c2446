package dev.aludel.schema;

/**
 * Says that the database computes a column from the others of its row.
 *
 * @param expression the SQL expression, without the parentheses around it
 * @param stored whether the value is kept on disk; otherwise it is computed when read
 */
public record GeneratedColumn(String expression, boolean stored) {}
