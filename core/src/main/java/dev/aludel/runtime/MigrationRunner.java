package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.config.TransactionMode;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RunResult.StepResult;
import dev.aludel.runtime.journal.JournalTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries a plan out on a connection: takes the lock, runs the steps, keeps the version table in step with them.
 *
 * <p>A revision and its version row commit together where the database can roll DDL back. A run that finds nothing to do
 * takes no lock and writes nothing.
 */
public final class MigrationRunner {

    /** The width of the column in tables that Alembic made; longer ids have to be looked at. */
    private static final int ALWAYS_FITS = 32;

    private final MigrationContext context;
    private final RunListener listener;
    private final VersionTable versions;
    private final ChangeCheck changes;
    private final RecoveryPolicy recovery;

    /**
     * Makes a runner.
     *
     * @param context what the run stands on
     * @param listener is told what happens
     */
    public MigrationRunner(MigrationContext context, RunListener listener) {
        this(context, listener, ChangePolicy.LENIENT, RecoveryPolicy.DEFAULT);
    }

    /**
     * Makes a runner that looks at what was applied before.
     *
     * @param context what the run stands on
     * @param listener is told what happens
     * @param policy what to do about applied revisions that were changed since
     * @param recovery what to do about a run that was broken off
     */
    public MigrationRunner(
            MigrationContext context, RunListener listener, ChangePolicy policy, RecoveryPolicy recovery) {
        this.context = context.loadingOnce();
        this.listener = listener;
        this.versions = context.versions();
        this.changes = new ChangeCheck(context, policy);
        this.recovery = recovery;
    }

    /**
     * Runs.
     *
     * @param connection a connection in autocommit mode; left so
     * @param planner makes the plan from where the database stands
     * @return what was done
     * @throws AludelException when there is no plan, the lock is not to be had, or a step fails; the steps before the
     *     failed one stay done
     */
    public RunResult run(Connection connection, Planner planner) {
        try {
            return tryRun(connection, planner);
        } catch (SQLException e) {
            throw new AludelException(
                    new RuntimeProblem.DatabaseFailed("preparing the run", String.valueOf(e.getMessage())), e);
        }
    }

    private RunResult tryRun(Connection connection, Planner planner) throws SQLException {
        long started = System.nanoTime();
        Set<RevisionId> before = versions.heads(connection);
        MigrationPlan wanted = planner.plan(before);
        JournalTable journal = context.journal();
        Recovery broken = new Recovery(connection, context, journal, recovery, listener);
        if (wanted.isEmpty() && !changes.hasWork() && !broken.isNeeded()) {
            return new RunResult(List.of(), before, before, since(started));
        }
        // All of them before the first step, so that one that does not compile stops the run while nothing is done.
        context.migrations()
                .prepare(wanted.revisions().stream().map(Revision::id).toList());
        checkCapacity(connection, wanted);
        RunTag tag = RunTag.fresh();
        context.dialect().session().prepare(connection, tag.text());
        context.dialect().session().limitLockWait(connection, context.settings().lockTimeout());
        SessionGuard guard = new SessionGuard(connection, context.dialect().session());
        guard.check();
        broken.endSurvivors();
        RunLock lock = new RunLock(
                context.dialect().lock(),
                versions.name().toString(),
                context.settings().lockWait(),
                listener);
        lock.acquire(connection);
        List<StepResult> done = new ArrayList<>();
        try {
            guard.check();
            StepRunner steps = new StepRunner(connection, context, journal, new StepRunner.Run(tag, guard), listener);
            Set<RevisionId> after = runLocked(connection, planner, wanted, new Running(steps, broken, done));
            lock.release(connection);
            return new RunResult(done, before, after, since(started));
        } catch (SQLException | RuntimeException e) {
            lock.release(connection, e);
            throw e;
        }
    }

    /** What a run works with once it has the lock. */
    private record Running(StepRunner steps, Recovery broken, List<StepResult> done) {}

    /** Plans again where another runner was faster, and runs the steps until there are none left. */
    private Set<RevisionId> runLocked(Connection connection, Planner planner, MigrationPlan wanted, Running running)
            throws SQLException {
        MigrationPlan plan = current(connection, planner, wanted);
        running.broken().expectIn(plan);
        running.broken().settle();
        changes.run(connection, plan.headsBefore());
        listener.started(plan);
        Hooks hooks = new Hooks(connection, context, listener);
        if (!plan.isEmpty()) {
            hooks.beforeRun();
        }
        while (true) {
            try {
                Set<RevisionId> heads = runSteps(running, plan);
                running.broken().forgetIfAsked();
                if (!plan.isEmpty()) {
                    hooks.afterRun(heads);
                }
                return heads;
            } catch (HeadsMoved moved) {
                plan = again(planner, wanted, moved.found());
            }
        }
    }

    private Set<RevisionId> runSteps(Running running, MigrationPlan plan) throws SQLException, HeadsMoved {
        Set<RevisionId> heads = plan.headsBefore();
        List<StepResult> done = running.done();
        int doneBefore = done.size();
        LockPatience patience = new LockPatience(context.settings().lockTimeout(), listener);
        patience.restart();
        int next = 0;
        while (next < plan.steps().size()) {
            MigrationStep step = plan.steps().get(next);
            try {
                done.add(running.steps().run(step, heads));
                heads = step.headsAfter(heads);
                next++;
                patience.restart();
            } catch (StepBlocked blocked) {
                pause(patience, step, blocked);
                running.broken().settle();
                if (context.settings().transaction() == TransactionMode.RUN) {
                    // The steps before it were part of the same transaction.
                    next = 0;
                    heads = plan.headsBefore();
                    done.subList(doneBefore, done.size()).clear();
                }
            }
        }
        running.steps().finish();
        return heads;
    }

    private void pause(LockPatience patience, MigrationStep step, StepBlocked blocked) {
        String reason = blocked.failure() instanceof AludelException known
                ? known.problem().what()
                : blocked.failure().toString();
        if (!patience.pause(reason)) {
            listener.stepFailed(step);
            throw new AludelException(new RuntimeProblem.LockNotHad(reason, patience.words()), blocked.failure());
        }
    }

    /** An id that does not fit into the version column would fail at the very end of its step. */
    private void checkCapacity(Connection connection, MigrationPlan plan) throws SQLException {
        Optional<RevisionId> longest = plan.steps().stream()
                .flatMap(step -> step.to().stream())
                .max(Comparator.comparingInt(id -> id.value().length()));
        if (longest.isEmpty() || longest.get().value().length() <= ALWAYS_FITS) {
            return;
        }
        int capacity = versions.capacity(connection);
        if (longest.get().value().length() > capacity) {
            throw new AludelException(new RuntimeProblem.VersionColumnTooShort(
                    longest.get().value(), versions.name().toString(), capacity, versions.widenStatements(capacity)));
        }
    }

    private MigrationPlan current(Connection connection, Planner planner, MigrationPlan wanted) throws SQLException {
        Set<RevisionId> now = versions.heads(connection);
        return now.equals(wanted.headsBefore()) ? wanted : again(planner, wanted, now);
    }

    private static MigrationPlan again(Planner planner, MigrationPlan wanted, Set<RevisionId> now) {
        MigrationPlan plan = planner.plan(now);
        // A relative target means another place from another start: better to stop than to go one step too far.
        if (!plan.headsAfter().equals(wanted.headsAfter())) {
            throw new AludelException(new RuntimeProblem.MovedMeanwhile(words(wanted.headsBefore()), words(now)));
        }
        return plan;
    }

    static String words(Set<RevisionId> heads) {
        return heads.isEmpty() ? "base" : heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
