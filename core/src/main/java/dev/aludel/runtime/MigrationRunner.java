package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RunResult.StepResult;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries a plan out on a connection: takes the lock, runs the steps, keeps the version table in step with them.
 *
 * <p>A revision and its version row commit together where the database can roll DDL back. A run that finds nothing to do
 * takes no lock and writes nothing.
 */
public final class MigrationRunner {

    private final Dialect dialect;
    private final RunSettings settings;
    private final MigrationSource migrations;
    private final RunListener listener;
    private final VersionTable versions;

    /**
     * Makes a runner.
     *
     * @param dialect the database
     * @param settings how migrations run
     * @param migrations where the bodies of revisions come from
     * @param listener is told what happens
     */
    public MigrationRunner(Dialect dialect, RunSettings settings, MigrationSource migrations, RunListener listener) {
        this.dialect = dialect;
        this.settings = settings;
        this.migrations = migrations;
        this.listener = listener;
        this.versions =
                new VersionTable(dialect, new QualifiedName(settings.versionTableSchema(), settings.versionTable()));
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
        if (wanted.isEmpty()) {
            return new RunResult(List.of(), before, before, since(started));
        }
        LoadedMigrations bodies = new LoadedMigrations(migrations);
        // All of them before the first step, so that one that does not compile stops the run while nothing is done.
        wanted.revisions().forEach(revision -> bodies.load(revision.id()));
        dialect.session()
                .prepare(connection, "aludel " + ProcessHandle.current().pid());
        RunLock lock = new RunLock(dialect.lock(), versions.name().toString(), settings.lockWait(), listener);
        lock.acquire(connection);
        List<StepResult> done = new ArrayList<>();
        try {
            Set<RevisionId> after = runLocked(connection, planner, wanted, bodies, done);
            lock.release(connection);
            return new RunResult(done, before, after, since(started));
        } catch (SQLException | RuntimeException e) {
            lock.release(connection, e);
            throw e;
        }
    }

    /** Plans again where another runner was faster, and runs the steps until there are none left. */
    private Set<RevisionId> runLocked(
            Connection connection, Planner planner, MigrationPlan wanted, MigrationSource bodies, List<StepResult> done)
            throws SQLException {
        StepRunner steps = new StepRunner(connection, dialect, versions, bodies, settings.transaction(), listener);
        MigrationPlan plan = current(connection, planner, wanted);
        listener.started(plan);
        while (true) {
            try {
                return runSteps(steps, plan, done);
            } catch (HeadsMoved moved) {
                plan = again(planner, wanted, moved.found());
            }
        }
    }

    private Set<RevisionId> runSteps(StepRunner steps, MigrationPlan plan, List<StepResult> done)
            throws SQLException, HeadsMoved {
        Set<RevisionId> heads = plan.headsBefore();
        for (MigrationStep step : plan.steps()) {
            done.add(steps.run(step, heads));
            heads = step.headsAfter(heads);
        }
        steps.finish();
        return heads;
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
