package dev.aludel.dialect;

/**
 * Facts about a database that others read.
 *
 * @param transactionalDdl whether DDL can be rolled back
 * @param namedEnums whether enum types have names of their own
 * @param maximumIdentifierLength longest name; in bytes on PostgreSQL, else in characters
 * @param enforcesLength whether a text longer than its column's type allows is refused
 */
public record Capabilities(
        boolean transactionalDdl, boolean namedEnums, int maximumIdentifierLength, boolean enforcesLength) {

    /**
     * A database that refuses a text longer than its column's type allows, as the standard says.
     *
     * @param transactionalDdl whether DDL can be rolled back
     * @param namedEnums whether enum types have names of their own
     * @param maximumIdentifierLength longest name
     */
    public Capabilities(boolean transactionalDdl, boolean namedEnums, int maximumIdentifierLength) {
        this(transactionalDdl, namedEnums, maximumIdentifierLength, true);
    }
}
