package dev.aludel.runtime;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.runtime.output.StatementListener;

/** Counts the statements of a step and passes them on. */
final class StatementCount implements StatementListener {

    private final RunListener listener;
    private int statements;

    StatementCount(RunListener listener) {
        this.listener = listener;
    }

    int statements() {
        return statements;
    }

    @Override
    public void statement(SqlStatement statement) {
        statements++;
        listener.statement(statement);
    }
}
