package dev.aludel.runtime.output;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.Operation;
import java.sql.SQLException;
import java.util.Optional;

/** Runs everything once, in the caller's transaction where that can be. */
final class PlainUnits implements UnitRunner {

    private final TransactionSwitch transaction;
    private final StatementListener listener;

    PlainUnits(TransactionSwitch transaction, StatementListener listener) {
        this.transaction = transaction;
        this.listener = listener;
    }

    @Override
    public boolean isDone(int number, Operation operation) {
        return false;
    }

    @Override
    public Optional<Unit> rest(int number, Operation operation) {
        return Optional.empty();
    }

    @Override
    public boolean inBatches(int number, Batched operation, StatementExecutor executor) {
        return false;
    }

    @Override
    public void run(Unit unit, StatementExecutor executor) throws SQLException {
        for (SqlStatement statement : unit.statements()) {
            listener.statement(statement);
            boolean outside = statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION;
            if (outside) {
                transaction.leave();
            }
            executor.execute(statement);
            if (outside) {
                transaction.enter();
            }
        }
    }
}
