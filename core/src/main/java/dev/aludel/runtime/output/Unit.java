package dev.aludel.runtime.output;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Operations that are carried out together, and the statements that do it.
 *
 * @param number the number of the first operation in its step, counted from 1
 * @param operations the operations, at least one
 * @param statements the statements in order; empty when the database has nothing to do
 * @param first the number of the first statement that is still to be run, counted from 1
 */
public record Unit(int number, List<Operation> operations, List<SqlStatement> statements, int first) {

    /** Copies the lists. */
    public Unit {
        operations = List.copyOf(operations);
        statements = List.copyOf(statements);
    }

    /** A statement by its number, counted from 1. */
    public SqlStatement statement(int index) {
        return statements.get(index - 1);
    }

    /** The operations in words. */
    public String describe() {
        return operations.stream().map(Operation::describe).collect(Collectors.joining(", "));
    }
}
