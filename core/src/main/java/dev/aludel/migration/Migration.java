package dev.aludel.migration;

/** The body of a revision: a way up and the way back. */
public interface Migration {

    /**
     * Takes the schema from the revision before to this one.
     *
     * @param op carries out the operations
     */
    void upgrade(Operations op);

    /**
     * Takes the schema from this revision back to the one before. Where there is no way back, call
     * {@link Operations#irreversible(String)} with the reason.
     *
     * @param op carries out the operations
     */
    void downgrade(Operations op);

    /**
     * How the steps are bound together.
     *
     * @return {@link TransactionScope#REVISION} unless overridden
     */
    default TransactionScope transaction() {
        return TransactionScope.REVISION;
    }

    /**
     * Whether statements may copy a large table while others cannot write to it, on databases that can tell beforehand (MySQL,
     * MariaDB). Otherwise such a statement is refused, and nothing is done.
     *
     * @return false unless overridden
     */
    default boolean mayCopyTables() {
        return false;
    }
}
