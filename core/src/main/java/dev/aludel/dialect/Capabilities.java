package dev.aludel.dialect;

/**
 * Facts about a database that others read.
 *
 * @param transactionalDdl whether DDL can be rolled back
 * @param namedEnums whether enum types have names of their own
 * @param maximumIdentifierLength longest name; in bytes on PostgreSQL, else in characters
 */
public record Capabilities(boolean transactionalDdl, boolean namedEnums, int maximumIdentifierLength) {}
