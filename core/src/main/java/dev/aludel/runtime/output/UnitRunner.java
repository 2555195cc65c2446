package dev.aludel.runtime.output;

import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.Operation;
import java.sql.SQLException;
import java.util.Optional;

/** Decides when statements run: in which transaction, whether again, and whether at all. */
public interface UnitRunner {

    /**
     * Whether an operation was carried out before, by a run that was broken off.
     *
     * @param number its number in the step, counted from 1
     * @param operation the operation
     * @return whether there is nothing left to do for it
     * @throws dev.aludel.AludelException when another operation was carried out under that number
     */
    boolean isDone(int number, Operation operation);

    /**
     * What an earlier run left to do of an operation that it had begun.
     *
     * @param number its number in the step, counted from 1
     * @param operation the operation
     * @return the rest of it, or empty when it was not begun
     * @throws dev.aludel.AludelException when another operation was begun under that number
     */
    Optional<Unit> rest(int number, Operation operation);

    /**
     * Does work in batches.
     *
     * @param number the operation's number in the step, counted from 1
     * @param operation the operation
     * @param executor tells of the table
     * @return false, and nothing done, when it is to be done at once as any other operation
     * @throws SQLException when the database refuses
     */
    boolean inBatches(int number, Batched operation, StatementExecutor executor) throws SQLException;

    /**
     * Carries operations out.
     *
     * @param unit the operations and their statements
     * @param executor runs the statements
     * @throws SQLException when the database refuses
     */
    void run(Unit unit, StatementExecutor executor) throws SQLException;
}
