package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupFolder;
import dev.aludel.backup.BackupLabel;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.dialect.MigrationLock;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RuntimeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a database back to what it was when a backup was made. */
final class Restore {

    private final Project project;
    private final BackupMaking making;
    private final BackupListener listener;

    Restore(Project project, BackupListener listener) {
        this.project = project;
        this.listener = listener;
        this.making = new BackupMaking(project, listener);
    }

    /** Looks at everything that would speak against it. */
    RestoreReview review(RestoreRequest request) {
        return project.readingOrEmpty(session -> review(session, request));
    }

    RestoreResult run(RestoreRequest request) {
        long started = System.nanoTime();
        boolean nothingThere =
                project.config().database().storage().filter(Files::notExists).isPresent();
        RestoreRequest wanted = nothingThere ? request.withSafetyCopy(false) : request;
        RestoreResult result = project.online(session -> run(session, wanted, started));
        Set<RevisionId> heads = project.heads(); // on a new connection: what this one knew of the database is stale
        checkHeads(result.backup(), heads);
        return new RestoreResult(result.backup(), result.safetyCopy(), heads, since(started));
    }

    private RestoreReview review(DatabaseSession session, RestoreRequest request) throws SQLException {
        Path file = making.folder()
                .find(request.file(), request.workingDirectory())
                .orElseThrow(() -> new AludelException(new BackupProblem.NoSuchBackup(
                        request.file(), making.folder().path().toString())));
        Optional<Backup> labelled = BackupLabel.read(file);
        if (labelled.isEmpty() && !request.force()) {
            throw new AludelException(new BackupProblem.Unlabelled(
                    file.toString(), String.valueOf(BackupLabel.of(file).getFileName())));
        }
        Backup backup = labelled.orElseGet(() -> unlabelled(session, file));
        check(session, backup, labelled.isPresent(), request.force());
        return new RestoreReview(project.config().database().display(), backup, labelled.isPresent(), session.heads());
    }

    private void check(DatabaseSession session, Backup backup, boolean labelled, boolean force) {
        String file = backup.file().toString();
        if (!backup.dialect().equals(session.dialect().name())) {
            throw new AludelException(new BackupProblem.OtherKind(
                    file, backup.server(), session.dialect().displayName()));
        }
        String own = DatabaseIdentity.of(project.config().database());
        if (labelled && !force && !backup.database().equals(own)) {
            throw new AludelException(new BackupProblem.OtherDatabase(file, backup.database(), own));
        }
        if (labelled && !checksum(backup).equals(backup.checksum())) {
            throw new AludelException(new BackupProblem.Damaged(
                    file,
                    "its checksum is not the one in "
                            + BackupLabel.of(backup.file()).getFileName()));
        }
    }

    private static String checksum(Backup backup) {
        try {
            return BackupLabel.checksum(backup.file());
        } catch (IOException e) {
            throw new AludelException(
                    new BackupProblem.Damaged(backup.file().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static Backup unlabelled(DatabaseSession session, Path file) {
        return new Backup(
                file,
                "an unknown database",
                session.dialect().name(),
                session.dialect().displayName(),
                "",
                List.of(),
                Instant.EPOCH,
                length(file),
                "");
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private RestoreResult run(DatabaseSession session, RestoreRequest request, long started) throws SQLException {
        RestoreReview review = review(session, request);
        BackupMethod method = BackupMaking.method(session);
        BackupTask task = making.task(session, review.backup().file());
        try {
            listener.readingBack(task.file());
            method.verify(task);
            lock(session);
            try {
                Backup safety = request.safetyCopy() ? making.run(session).backup() : null;
                listener.restoreStarted(task.file());
                restore(method, task, safety);
                return new RestoreResult(review.backup(), safety, Set.of(), since(started));
            } finally {
                unlock(session);
            }
        } catch (IOException e) {
            throw new AludelException(
                    new BackupProblem.Damaged(task.file().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** A run of migrations meanwhile would be lost, or worse, half of it. */
    private static void lock(DatabaseSession session) throws SQLException {
        MigrationLock lock = session.dialect().lock();
        String key = session.versions().name().toString();
        if (!lock.tryAcquire(session.connection(), key)) {
            String holder = lock.holder(session.connection(), key).orElse("it did not say who it is");
            throw new AludelException(new RuntimeProblem.LockedOut(holder, "not at all"));
        }
    }

    private static void unlock(DatabaseSession session) {
        try {
            session.dialect()
                    .lock()
                    .release(session.connection(), session.versions().name().toString());
        } catch (SQLException e) {
            // the lock ends with the session, which is closed next
        }
    }

    private void restore(BackupMethod method, BackupTask task, @Nullable Backup safety) {
        try {
            method.restore(task);
        } catch (AludelException e) {
            throw new AludelException(
                    new BackupProblem.RestoreFailed(e.problem().what(), aftermath(method, task, safety)), e);
        } catch (SQLException | IOException e) {
            throw new AludelException(
                    new BackupProblem.RestoreFailed(String.valueOf(e.getMessage()), aftermath(method, task, safety)),
                    e);
        }
    }

    /** Where a restore is not all or nothing, what was there before is put back. */
    private static String aftermath(BackupMethod method, BackupTask task, @Nullable Backup safety) {
        if (method.restoresAtOnce()) {
            return "The database is as it was before; nothing of the backup was put into it.";
        }
        if (safety == null) {
            return "Half of it may be done, and there is no safety copy. Restore another backup: aludel backups";
        }
        try {
            method.restore(task.withFile(safety.file()));
            return "What was there before has been put back from the safety copy " + safety.file() + ".";
        } catch (AludelException | SQLException | IOException e) {
            return "Putting back the safety copy failed as well: " + e.getMessage()
                    + "\nHalf of the database is there. When the cause is mended: aludel restore " + safety.file();
        }
    }

    private static void checkHeads(Backup backup, Set<RevisionId> heads) {
        boolean known = !backup.checksum().isEmpty();
        if (known && !new HashSet<>(backup.revisions()).equals(heads)) {
            throw new AludelException(new BackupProblem.RestoreFailed(
                    "the version table says " + heads + " and the backup's label " + backup.revisions(),
                    "The rest of the backup was restored. Look at it with: aludel status"));
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** For messages of others: how a backup is put back. */
    static String command(BackupFolder folder, Backup backup) {
        Path file = backup.file();
        boolean inFolder = folder.path().equals(file.getParent());
        return "aludel restore " + (inFolder ? file.getFileName() : file);
    }
}
