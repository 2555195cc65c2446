package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.SqlStatement.Placement;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.StatementEffect;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.Operation;
import dev.aludel.runtime.journal.CatalogScope;
import dev.aludel.runtime.journal.Intent;
import dev.aludel.runtime.journal.JournalRow;
import dev.aludel.runtime.output.StatementExecutor;
import dev.aludel.runtime.output.Unit;
import dev.aludel.runtime.output.UnitRunner;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the statements of a step so that after a crash each of them can be told to be done or not. What a transaction covers
 * commits together with the row of the journal that says so, or with the version table at the end of the step. What no
 * transaction covers runs between two rows: the intent, and that it is done.
 */
final class JournalledUnits implements UnitRunner {

    /** Copying so many bytes takes about a second; what is smaller may be copied. */
    private static final long LARGE = 64L << 20;

    private final StepScope scope;
    private final Connection connection;
    private final MigrationContext context;
    private final SessionControl session;
    private final RunTransaction transaction;
    private final StepJournal journal;
    private final StatementCount count;
    private final boolean mayCopyTables;

    JournalledUnits(StepScope scope, StatementCount count, boolean mayCopyTables) {
        this.scope = scope;
        this.connection = scope.connection();
        this.context = scope.context();
        this.session = context.dialect().session();
        this.transaction = scope.transaction();
        this.journal = scope.journal();
        this.count = count;
        this.mayCopyTables = mayCopyTables;
    }

    @Override
    public boolean isDone(int number, Operation operation) {
        return journal.isDone(number, operation);
    }

    @Override
    public Optional<Unit> rest(int number, Operation operation) {
        return journal.rest(number, operation);
    }

    @Override
    public boolean inBatches(int number, Batched operation, StatementExecutor executor) throws SQLException {
        count.statement(SqlStatement.of(operation.statements().getFirst()));
        new BatchRunner(scope, operation, executor).run(number);
        return true;
    }

    @Override
    public void run(Unit unit, StatementExecutor executor) throws SQLException {
        boolean inside = transaction.isOpen();
        boolean noted = false;
        int next = unit.first();
        while (next <= unit.statements().size()) {
            SqlStatement statement = unit.statement(next);
            StatementEffect effect = session.effect(statement);
            noted = effect != StatementEffect.JOINS || !inside;
            if (effect != StatementEffect.JOINS) {
                count.statement(statement);
                alone(unit, next, effect, executor);
                next++;
            } else if (inside) {
                count.statement(statement);
                withPatience(statement, statement.sql(), executor);
                next++;
            } else {
                next = together(unit, next, executor);
            }
        }
        if (inside && !noted) {
            journal.add(unit);
        }
    }

    /** Runs a statement that no transaction covers. */
    private void alone(Unit unit, int index, StatementEffect effect, StatementExecutor executor) throws SQLException {
        SqlStatement statement = unit.statement(index);
        Intent intent = intent(unit, statement, effect, executor);
        boolean own = !transaction.isOpen();
        if (own) {
            transaction.beginAgain();
        }
        journal.noteDone();
        JournalRow row = journal.noteIntent(unit, index, intent);
        transaction.commitPart();
        scope.run().guard().check();
        boolean lift = statement.placement() == Placement.OUTSIDE_TRANSACTION && session.takesLong(statement);
        if (lift) {
            transaction.liftLimits();
        }
        try {
            gently(unit, statement, executor);
        } catch (SQLException e) {
            restoreAfter(e, lift);
            throw e;
        }
        if (lift) {
            transaction.restoreLimits();
        }
        journal.close(row);
        if (!own) {
            transaction.beginAgain();
        }
    }

    /** Has the server refuse what would copy a large table under a lock, unless the revision allows it. */
    private void gently(Unit unit, SqlStatement statement, StatementExecutor executor) throws SQLException {
        SQLException refusal = null;
        for (String form : forms(unit, statement)) {
            try {
                withPatience(statement, tagged(form), executor);
                return;
            } catch (SQLException e) {
                if (!session.refusedGentleForm(e)) {
                    throw e;
                }
                refusal = e;
            }
        }
        if (refusal != null) {
            refuseLargeCopy(statement, refusal);
        }
        withPatience(statement, tagged(statement.sql()), executor);
    }

    /** SQL of the author's own stays as it is. */
    private List<String> forms(Unit unit, SqlStatement statement) {
        boolean own = unit.operations().stream()
                .anyMatch(operation -> operation instanceof DataOperation || operation instanceof CustomOperation);
        return own || mayCopyTables ? List.of() : session.gentleForms(statement.sql());
    }

    private void refuseLargeCopy(SqlStatement statement, SQLException refusal) throws SQLException {
        long bytes = session.estimatedCopy(connection, statement.sql());
        if (bytes > LARGE) {
            String reason = String.valueOf(refusal.getMessage());
            throw new AludelException(new RuntimeProblem.CopiesTable(statement.sql(), bytes >> 20, reason), refusal);
        }
    }

    private String tagged(String sql) {
        return session.tagged(sql, scope.run().tag().text());
    }

    private void restoreAfter(SQLException failure, boolean lifted) {
        if (!lifted) {
            return;
        }
        try {
            transaction.restoreLimits();
        } catch (SQLException e) {
            failure.addSuppressed(e); // the connection is lost
        }
    }

    private Intent intent(Unit unit, SqlStatement statement, StatementEffect effect, StatementExecutor executor)
            throws SQLException {
        List<String> scope = CatalogScope.named(connection, statement.sql());
        List<Schema> parts = new ArrayList<>(List.of(executor.schema(Optional.empty())));
        scope.forEach(schema -> parts.add(executor.schema(Optional.of(schema))));
        Schema schema = context.catalogScope().merged(parts);
        boolean whole = unit.statements().size() == 1;
        return Intent.of(
                statement.sql(),
                effect,
                scope,
                schema,
                new Intent.Carried(unit.operations(), whole),
                context.dialect());
    }

    /** Gives statements that follow one another a transaction of their own, and says how many statements are done then. */
    private int together(Unit unit, int first, StatementExecutor executor) throws SQLException {
        for (int tries = 1; ; tries++) {
            int next = first;
            transaction.beginAgain();
            try {
                while (next <= unit.statements().size()
                        && session.effect(unit.statement(next)) == StatementEffect.JOINS) {
                    if (tries == 1) {
                        count.statement(unit.statement(next));
                    }
                    run(unit.statement(next), unit.statement(next).sql(), executor);
                    next++;
                }
                journal.noteProgress(unit, next - 1);
                transaction.commitPart();
                return next;
            } catch (SQLException e) {
                transaction.rollback(e);
                if (session.refusedInTransaction(e)) {
                    return withoutTransaction(unit, first, next, executor);
                }
                if (!transaction.again(tries, e)) {
                    throw e;
                }
            } catch (RuntimeException e) {
                transaction.rollback(e);
                throw e;
            }
        }
    }

    /** A statement turned out to be one that no transaction takes: those before it are done first, then it alone. */
    private int withoutTransaction(Unit unit, int first, int refused, StatementExecutor executor) throws SQLException {
        if (refused > first) {
            transaction.beginAgain();
            for (int i = first; i < refused; i++) {
                run(unit.statement(i), unit.statement(i).sql(), executor);
            }
            journal.noteProgress(unit, refused - 1);
            transaction.commitPart();
        }
        SqlStatement statement = unit.statement(refused);
        StatementEffect effect = StatementEffect.ofLoneStatement(statement.sql());
        alone(unit, refused, effect == StatementEffect.JOINS ? StatementEffect.OPAQUE : effect, executor);
        return refused + 1;
    }

    /** A statement that failed for a lock took nothing back but itself, so it alone is run again. */
    private void withPatience(SqlStatement statement, String sql, StatementExecutor executor) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                run(statement, sql, executor);
                return;
            } catch (SQLException e) {
                if (transaction.failsAsAWhole() || !transaction.again(tries, e)) {
                    throw e;
                }
            }
        }
    }

    private void run(SqlStatement statement, String sql, StatementExecutor executor) throws SQLException {
        boolean lift = transaction.isOpen() && session.takesLong(statement);
        if (lift) {
            session.liftTimeLimit(connection);
        }
        executor.execute(statement, sql);
        if (lift) {
            session.restoreTimeLimit(connection);
        }
    }
}
