package dev.aludel.runtime.output;

import java.sql.SQLException;

/** Lets a statement that cannot run inside a transaction step out of it, and one that failed be run again. */
public interface TransactionSwitch {

    /**
     * Commits what was done so far and leaves the transaction; does nothing outside one.
     *
     * @throws SQLException when the database refuses
     */
    void leave() throws SQLException;

    /**
     * Begins again after {@link #leave()}; does nothing when there was no transaction to leave.
     *
     * @throws SQLException when the database refuses
     */
    void enter() throws SQLException;

    /**
     * Whether a statement that failed is to be run again; may wait before it says so.
     *
     * @param tries how often it was tried, 1 or more
     * @param failure why it failed
     * @return false unless overridden
     */
    default boolean again(int tries, SQLException failure) {
        return false;
    }
}
