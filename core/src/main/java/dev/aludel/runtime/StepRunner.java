package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.config.TransactionMode;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.VersionChange;
import dev.aludel.runtime.RunResult.StepResult;
import dev.aludel.runtime.output.JdbcSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one plan, one after the other, each with its version rows. */
final class StepRunner {

    private final Connection connection;
    private final MigrationContext context;
    private final VersionTable versions;
    private final HistoryTable history;
    private final RunOrigin origin = RunOrigin.ofProcess();
    private final RunListener listener;
    private final RunTransaction transaction;
    private boolean tablesThere;

    StepRunner(Connection connection, MigrationContext context, RunListener listener) {
        this.connection = connection;
        this.context = context;
        this.versions = context.versions();
        this.history = context.history();
        this.listener = listener;
        this.transaction = new RunTransaction(
                connection, context.dialect(), context.settings().lockTimeout(), listener);
    }

    StepResult run(MigrationStep step, Set<RevisionId> expected) throws SQLException, HeadsMoved, StepBlocked {
        Stopwatch watch = Stopwatch.start();
        Optional<Migration> migration = step.migration().map(Revision::id).map(context.migrations()::load);
        StatementCount count = new StatementCount(listener);
        listener.stepStarted(step);
        try {
            begin(migration);
            expectHeads(expected);
            ensureTables();
            migration.ifPresent(body -> runBody(step, body, count));
            keepAccount(step, watch, count);
        } catch (SQLException e) {
            throw undone(step, failed(step, e.getMessage(), "", count, e));
        } catch (BodyFailed e) {
            throw undone(step, failed(step, e.reason(), e.place(), count, e.failure()));
        } catch (RuntimeException e) {
            throw rolledBack(step, e);
        } catch (HeadsMoved e) {
            transaction.rollback(e);
            tablesThere = false; // in a run that is one transaction, they went with it
            throw e;
        }
        Duration took = watch.elapsed();
        listener.stepFinished(step, took);
        return new StepResult(step, took, count.statements());
    }

    /** Where the step failed for a lock only and nothing of it is left, it can be tried again. */
    private RuntimeException undone(MigrationStep step, AludelException failure) throws StepBlocked {
        boolean again = transaction.canStartAgain() && isLockTimeout(failure);
        if (!again) {
            return rolledBack(step, failure);
        }
        transaction.rollback(failure);
        tablesThere = false;
        throw new StepBlocked(failure);
    }

    private boolean isLockTimeout(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && context.dialect().session().isLockTimeout(sql)) {
                return true;
            }
        }
        return false;
    }

    private <E extends RuntimeException> E rolledBack(MigrationStep step, E failure) {
        transaction.rollback(failure);
        listener.stepFailed(step);
        return failure;
    }

    /** Commits what a run in one transaction gathered. */
    void finish() throws SQLException {
        transaction.commit();
    }

    private void begin(Optional<Migration> migration) throws SQLException {
        boolean none = mode() == TransactionMode.NONE
                || migration
                        .map(Migration::transaction)
                        .filter(TransactionScope.NONE::equals)
                        .isPresent();
        if (none) {
            transaction.stayOut();
            return;
        }
        if (!transaction.isOpen()) {
            transaction.begin();
        }
    }

    private void ensureTables() throws SQLException {
        if (tablesThere) {
            return;
        }
        if (versions.ensure(connection)) {
            listener.versionTableCreated(versions.name().toString());
        }
        history.ensure(connection);
        tablesThere = true;
    }

    /** Version rows and history rows commit together, whatever the body did without a transaction. */
    private void keepAccount(MigrationStep step, Stopwatch watch, StatementCount count) throws SQLException {
        boolean alone = !transaction.isOpen();
        if (alone) {
            transaction.beginAfterBody();
        }
        for (VersionChange change : step.versionChanges()) {
            versions.apply(connection, change);
        }
        history.add(connection, HistoryRow.of(step, context.migrations()), origin, watch, count.statements());
        if (alone || mode() != TransactionMode.RUN) {
            transaction.commit();
        }
    }

    private TransactionMode mode() {
        return context.settings().transaction();
    }

    /** On SQLite the transaction is the lock, so what the plan stood on is looked at again inside it. */
    private void expectHeads(Set<RevisionId> expected) throws SQLException, HeadsMoved {
        Set<RevisionId> found = versions.heads(connection);
        if (!found.equals(expected)) {
            throw new HeadsMoved(found);
        }
    }

    private void runBody(MigrationStep step, Migration body, StatementCount count) {
        JdbcSink sink = new JdbcSink(connection, context.dialect(), transaction, count, context.arguments());
        Operations op = new Operations(sink);
        try {
            if (step.direction() == Direction.DOWNGRADE) {
                body.downgrade(op);
            } else {
                body.upgrade(op);
            }
            sink.finish();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new BodyFailed(e, AuthorPlace.of(e, body, step.migration().orElseThrow()));
        }
    }

    private AludelException failed(
            MigrationStep step, @Nullable String reason, String place, StatementCount count, Throwable cause) {
        Problem problem =
                new RuntimeProblem.StepFailed(step.toString(), String.valueOf(reason), place, aftermath(count));
        return new AludelException(problem, cause);
    }

    /** What is left of a failed step, in words. */
    private String aftermath(StatementCount count) {
        String stands = "The version table was not changed by it.";
        if (transaction.committedHalfway() || !transaction.isOpen()) {
            return count.statements() <= 1
                    ? "No statement before it had taken effect. " + stands
                    : "The " + (count.statements() - 1) + " statements before it were committed one by one and stay. "
                            + stands;
        }
        if (!context.dialect().capabilities().transactionalDdl()) {
            return count.statements() <= 1
                    ? "No statement before it had taken effect. " + stands
                    : context.dialect().displayName() + " cannot roll DDL back: of the " + (count.statements() - 1)
                            + " statements before it, those that change the schema stay. " + stands;
        }
        return mode() == TransactionMode.RUN
                ? "Everything this run did was rolled back; nothing of it remains."
                : "The step was rolled back; nothing of it remains.";
    }
}
