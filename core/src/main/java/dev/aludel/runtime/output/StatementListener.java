package dev.aludel.runtime.output;

import dev.aludel.ddl.SqlStatement;

/** Is told of each statement just before it runs. */
@FunctionalInterface
public interface StatementListener {

    /**
     * A statement is about to run.
     *
     * @param statement the statement
     */
    void statement(SqlStatement statement);
}
