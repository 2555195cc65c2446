package dev.aludel.command;

import dev.aludel.lint.Finding;
import dev.aludel.operation.Operation;
import java.util.List;

/**
 * What one operation of a revision would do, or several that are carried out together.
 *
 * @param operations the operations in order
 * @param statements the statements that carry them out; none when the database has nothing to do
 * @param findings what to know about them, worst first
 */
public record PlannedChange(List<Operation> operations, List<PlannedStatement> statements, List<Finding> findings) {

    /** Copies the lists. */
    public PlannedChange {
        operations = List.copyOf(operations);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
