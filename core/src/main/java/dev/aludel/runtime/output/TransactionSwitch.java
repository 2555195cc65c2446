package dev.aludel.runtime.output;

import java.sql.SQLException;

/** Lets a statement that cannot run inside a transaction step out of it. */
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
}
