package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientPrograms;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.Reflection;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.Planner;
import dev.aludel.runtime.RunListener;
import dev.aludel.schema.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries an upgrade on a copy of the database: up, down, and up again. */
final class Rehearsal {

    private final Project project;
    private final List<String> steps = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Rehearsal(Project project) {
        this.project = project;
    }

    /** On a restored backup, or without one on what the revisions make. */
    RehearsalResult run(MigrationPlan plan, @Nullable Backup backup) {
        long started = System.nanoTime();
        Dialect dialect = project.readingOr(DatabaseSession::dialect, project::offlineDialect);
        try (Scratch place = project.scratches(dialect).open(ScratchRequest.running())) {
            prepare(dialect, place, plan, backup);
            rehearse(dialect, place, plan);
            return new RehearsalResult(place.describe(), steps, faults, Duration.ofNanos(System.nanoTime() - started));
        } catch (SQLException | IOException e) {
            throw new AludelException(
                    new ModelProblem.ScratchFailed("rehearsing the upgrade", String.valueOf(e.getMessage())), e);
        }
    }

    private void prepare(Dialect dialect, Scratch place, MigrationPlan plan, @Nullable Backup backup)
            throws SQLException, IOException {
        if (backup != null) {
            BackupMethod method = dialect.backups().orElseThrow();
            method.restore(new BackupTask(
                    project.config().devDatabase().orElseGet(project.config()::database),
                    place.connection(),
                    backup.file(),
                    new ClientPrograms(project.config().backups().clientPath())));
            steps.add("restored the backup into " + place.describe());
            return;
        }
        if (!plan.headsBefore().isEmpty()) {
            up(dialect, place.connection(), plan.headsBefore());
            steps.add("ran the revisions up to " + words(plan.headsBefore()) + " in " + place.describe());
        }
    }

    private void rehearse(Dialect dialect, Scratch place, MigrationPlan plan) throws SQLException {
        Connection connection = place.connection();
        Schema before = read(dialect, connection);
        if (!tried("up to " + words(plan.headsAfter()), () -> up(dialect, connection, plan.headsAfter()))) {
            return;
        }
        Schema after = read(dialect, connection);
        if (plan.headsBefore().size() > 1) {
            steps.add("not taken down again: several heads are no one place to go back to");
            return;
        }
        if (!tried("down to " + words(plan.headsBefore()), () -> down(dialect, connection, plan.headsBefore()))) {
            return;
        }
        same(dialect, before, read(dialect, connection), "after going down again");
        if (tried("up again", () -> up(dialect, connection, plan.headsAfter()))) {
            same(dialect, after, read(dialect, connection), "after going up again");
        }
    }

    /** Says how it went; an honest no of a downgrade is no fault. */
    private boolean tried(String what, Runnable work) {
        try {
            work.run();
            steps.add(what);
            return true;
        } catch (AludelException e) {
            if (isIrreversible(e)) {
                steps.add("not " + what + ": a revision says that there is no way back");
            } else {
                faults.add("Going " + what + " failed: " + e.getMessage());
            }
            return false;
        }
    }

    private static boolean isIrreversible(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AludelException known && known.problem() instanceof MigrationProblem.Irreversible) {
                return true;
            }
        }
        return false;
    }

    private void same(Dialect dialect, Schema wanted, Schema found, String when) {
        Verification.compare(dialect, found, wanted).differences().stream()
                .map(difference -> "The schema is not the same " + when + ": " + difference.words())
                .forEach(faults::add);
    }

    private void up(Dialect dialect, Connection connection, Set<RevisionId> heads) {
        RevisionTarget[] targets = heads.stream().map(RevisionTarget::of).toArray(RevisionTarget[]::new);
        run(dialect, connection, now -> project.planner().upgrade(now, targets));
    }

    private void down(Dialect dialect, Connection connection, Set<RevisionId> heads) {
        RevisionTarget target = heads.isEmpty()
                ? RevisionTarget.parse("base")
                : RevisionTarget.of(heads.iterator().next());
        run(dialect, connection, now -> project.planner().downgrade(now, target));
    }

    private void run(Dialect dialect, Connection connection, Planner planner) {
        project.runner(dialect, RunListener.SILENT).run(connection, planner);
    }

    private Schema read(Dialect dialect, Connection connection) throws SQLException {
        return new OwnTables(project.config().run())
                .without(Reflection.of(dialect, connection, Reflection.namespaces(connection)));
    }

    private static String words(Set<RevisionId> heads) {
        return heads.isEmpty() ? "base" : heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
