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
import dev.aludel.runtime.journal.JournalStep;
import dev.aludel.runtime.journal.JournalTable;
import dev.aludel.runtime.output.JdbcSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one plan, one after the other, each with its version rows. */
final class StepRunner {

    private final Connection connection;
    private final MigrationContext context;
    private final VersionTable versions;
    private final HistoryTable history;
    private final JournalTable journalTable;
    private final Hooks hooks;
    private final List<MigrationStep> uncommitted = new ArrayList<>();
    private final RunTag tag;
    private final SessionGuard guard;
    private final RunListener listener;
    private final RunTransaction transaction;
    private boolean tablesThere;

    /**
     * What the steps of one run share.
     *
     * @param tag names it
     * @param guard notices when the session changes
     */
    record Run(RunTag tag, SessionGuard guard) {}

    StepRunner(
            Connection connection, MigrationContext context, JournalTable journalTable, Run run, RunListener listener) {
        this.connection = connection;
        this.context = context;
        this.journalTable = journalTable;
        this.tag = run.tag();
        this.guard = run.guard();
        this.hooks = new Hooks(connection, context, listener);
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
        StepJournal journal = null;
        try {
            hooks.beforeStep(step);
            begin(migration);
            guard.check();
            expectHeads(expected);
            ensureTables();
            journal = migration.isPresent() ? journal(step) : null;
            if (migration.isPresent() && journal != null) {
                runBody(step, migration.get(), journal, count);
            }
            keepAccount(step, step.headsAfter(expected), watch, journal);
        } catch (SQLException e) {
            throw undone(step, failed(step, e.getMessage(), "", journal, e), journal);
        } catch (BodyFailed e) {
            throw undone(step, failed(step, e.reason(), e.place(), journal, e.failure()), journal);
        } catch (RuntimeException e) {
            throw rolledBack(step, e, journal);
        } catch (HeadsMoved e) {
            transaction.rollback(e);
            tablesThere = false; // in a run that is one transaction, they went with it
            throw e;
        }
        Duration took = watch.elapsed();
        listener.stepFinished(step, took);
        committed(step);
        return new StepResult(step, took, count.statements());
    }

    /** In a run that is one transaction, a step is committed only when all are. */
    private void committed(MigrationStep step) {
        uncommitted.add(step);
        if (!transaction.isOpen()) {
            uncommitted.forEach(hooks::afterStep);
            uncommitted.clear();
        }
    }

    private StepJournal journal(MigrationStep step) throws SQLException {
        JournalStep key = new JournalStep(step.migration().orElseThrow().id(), step.direction());
        return new StepJournal(connection, context, journalTable, key, tag);
    }

    /** Where the step failed for a lock only, it can be tried again: what of it is committed is in the journal. */
    private RuntimeException undone(MigrationStep step, AludelException failure, @Nullable StepJournal journal)
            throws StepBlocked {
        boolean again = context.dialect().capabilities().transactionalDdl()
                && (mode() != TransactionMode.RUN || !transaction.committedHalfway())
                && isLockTimeout(failure);
        if (!again) {
            return rolledBack(step, failure, journal);
        }
        rollBack(failure, journal);
        uncommitted.clear();
        throw new StepBlocked(failure);
    }

    private void rollBack(Exception failure, @Nullable StepJournal journal) {
        transaction.rollback(failure);
        tablesThere = false;
        if (journal != null) {
            journal.forget();
        }
    }

    private boolean isLockTimeout(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && context.dialect().session().isLockTimeout(sql)) {
                return true;
            }
        }
        return false;
    }

    private <E extends RuntimeException> E rolledBack(MigrationStep step, E failure, @Nullable StepJournal journal) {
        rollBack(failure, journal);
        uncommitted.clear();
        listener.stepFailed(step);
        hooks.onFailure(step, failure);
        return failure;
    }

    /** Commits what a run in one transaction gathered. */
    void finish() throws SQLException {
        transaction.commit();
        uncommitted.forEach(hooks::afterStep);
        uncommitted.clear();
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
        if (!context.dialect().capabilities().transactionalDdl()) {
            journalTable.ensure(connection); // later on, that would commit what the step has done so far
        }
        tablesThere = true;
    }

    /** Version rows and history rows commit together, whatever the body did without a transaction. */
    private void keepAccount(MigrationStep step, Set<RevisionId> heads, Stopwatch watch, @Nullable StepJournal journal)
            throws SQLException {
        boolean alone = !transaction.isOpen();
        if (alone) {
            transaction.beginAgain();
        }
        for (VersionChange change : step.versionChanges()) {
            versions.apply(connection, change);
        }
        int statements = journal == null ? 0 : journal.statements();
        history.add(connection, HistoryRow.of(step, context.migrations()), tag.origin(), watch, statements);
        if (journal != null) {
            journal.clear();
        }
        try {
            hooks.onVersionApply(step, heads);
        } catch (AludelException e) {
            throw failed(step, e.problem().what(), "", journal, e);
        }
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

    private void runBody(MigrationStep step, Migration body, StepJournal journal, StatementCount count) {
        StepScope scope = new StepScope(connection, context, transaction, journal, new Run(tag, guard), listener);
        JournalledUnits units = new JournalledUnits(scope, count, body.mayCopyTables());
        JdbcSink sink = new JdbcSink(connection, context.dialect(), units, context.arguments());
        Operations op = new Operations(sink);
        try {
            if (step.direction() == Direction.DOWNGRADE) {
                body.downgrade(op);
            } else {
                body.upgrade(op);
            }
            sink.finish();
            journal.expectAllReplayed();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            if (e instanceof AludelException known && known.problem() instanceof RuntimeProblem.DoneOtherwise) {
                throw known; // it is no failure of the author's code
            }
            throw new BodyFailed(e, AuthorPlace.of(e, body, step.migration().orElseThrow()));
        }
    }

    private AludelException failed(
            MigrationStep step, @Nullable String reason, String place, @Nullable StepJournal journal, Throwable cause) {
        int done = journal == null ? 0 : journal.doneStatements();
        Problem problem =
                new RuntimeProblem.StepFailed(step.toString(), String.valueOf(reason), place, aftermath(done));
        return new AludelException(problem, cause);
    }

    /** What is left of a failed step, in words. */
    private String aftermath(int done) {
        if (done > 0) {
            return (done == 1
                            ? "The first statement of it is done and stays"
                            : "The first " + done + " statements of it are done and stay")
                    + ", which is noted in " + journalTable.name()
                    + ". Mend the cause and run the same command again: it "
                    + "goes on after " + (done == 1 ? "it." : "them.");
        }
        if (transaction.committedHalfway() || !transaction.isOpen()) {
            return "No statement before it had taken effect. The version table was not changed by it.";
        }
        return mode() == TransactionMode.RUN
                ? "Everything this run did was rolled back; nothing of it remains."
                : "The step was rolled back; nothing of it remains.";
    }
}
