package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupFolder;
import dev.aludel.backup.BackupLabel;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientPrograms;
import dev.aludel.config.DatabaseUrl;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes backups: written under another name, read back, labelled, and only then given their own. */
final class BackupMaking {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Project project;
    private final BackupListener listener;

    BackupMaking(Project project, BackupListener listener) {
        this.project = project;
        this.listener = listener;
    }

    /** Makes one, in the configured folder. */
    BackupResult run() {
        return project.readingOr(this::run, () -> {
            throw new AludelException(
                    new BackupProblem.NothingThere(project.config().database().display(), "the file is not there"));
        });
    }

    /** Makes one of the database of a session. */
    BackupResult run(DatabaseSession session) throws SQLException {
        long started = System.nanoTime();
        BackupMethod method = method(session);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        DatabaseUrl url = project.config().database();
        BackupFolder folder = folder();
        Path file = folder.fresh(DatabaseIdentity.name(url), session.heads(), now, method.extension());
        Path partial = BackupFolder.partial(file);
        listener.backupStarted(file);
        boolean made = false;
        try {
            made = makeFolder(folder.path());
            String tool = write(method, task(session, partial));
            listener.readingBack(file);
            method.verify(task(session, partial));
            Backup backup = new Backup(
                    file,
                    DatabaseIdentity.of(url),
                    session.dialect().name(),
                    session.dialect().displayName() + " "
                            + session.connection().getMetaData().getDatabaseProductVersion(),
                    tool,
                    List.copyOf(session.heads()),
                    now,
                    Files.size(partial),
                    BackupLabel.checksum(partial));
            BackupLabel.write(backup);
            Files.move(partial, file);
            listener.backupFinished(file, backup.bytes());
            return new BackupResult(backup, Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException e) {
            throw new AludelException(new BackupProblem.Unwritable(file.toString(), reason(e)), e);
        } catch (AludelException e) {
            throw noRoom(e, file);
        } finally {
            tidy(partial, file, made);
        }
    }

    /** Watches the file grow, whoever writes it. */
    private String write(BackupMethod method, BackupTask task) throws SQLException, IOException {
        Thread watcher = Thread.ofVirtual().start(() -> watch(task.file()));
        try {
            return method.backUp(task);
        } finally {
            watcher.interrupt();
        }
    }

    private void watch(Path file) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                if (Files.exists(file)) {
                    listener.backupGrew(Files.size(file));
                }
            }
        } catch (InterruptedException | IOException e) {
            // it is done, or was taken away
        }
    }

    /** The client programs say it in words of their own. */
    private static AludelException noRoom(AludelException e, Path file) {
        boolean full = e.problem() instanceof BackupProblem.ClientFailed failed
                && (failed.words().contains("No space left") || failed.words().contains("not enough space"));
        return full
                ? new AludelException(
                        new BackupProblem.Unwritable(file.toString(), "there is no room left on the disk"), e)
                : e;
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") ? "there is no room left on the disk" : message;
    }

    /** What was not finished is deleted; a label without its backup, too, and a folder that was made for it alone. */
    private static void tidy(Path partial, Path file, boolean folderMade) {
        try {
            Files.deleteIfExists(partial);
            if (Files.exists(file)) {
                return;
            }
            Files.deleteIfExists(BackupLabel.of(file));
            Path folder = file.getParent();
            if (folderMade && folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // the message that is on its way says more than this one could
        }
    }

    /** Backups hold all there is to know, so a new folder for them is this user's alone. */
    private static boolean makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
        return true;
    }

    BackupFolder folder() {
        return new BackupFolder(project.config().backups().folder());
    }

    static BackupMethod method(DatabaseSession session) {
        return session.dialect()
                .backups()
                .orElseThrow(() -> new AludelException(
                        new BackupProblem.NoMethod(session.dialect().displayName())));
    }

    BackupTask task(DatabaseSession session, Path file) {
        return new BackupTask(
                project.config().database(),
                session.connection(),
                file,
                new ClientPrograms(project.config().backups().clientPath()));
    }
}
