package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientProcess;
import dev.aludel.backup.ClientProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * Backups in the custom format of {@code pg_dump}, of the whole database: one snapshot, and nobody is kept waiting but
 * schema changes (manual, pg_dump). Restored by {@code psql} in one transaction, which first drops what is there: either the
 * database is what it was when the backup was made, or nothing has happened.
 */
final class PostgresBackup implements BackupMethod {

    /** A dump that waits for a lock makes everybody wait who comes after it. */
    private static final String LONGEST_LOCK_WAIT = "60s";

    @Override
    public String extension() {
        return "dump";
    }

    @Override
    public boolean restoresAtOnce() {
        return true;
    }

    @Override
    public String backUp(BackupTask task) throws SQLException, IOException {
        ClientProgram dump = program(task);
        PostgresConnection.of(task)
                .apply(new ClientProcess(dump.path().toString()))
                .with(
                        "--format=custom",
                        "--no-password",
                        "--lock-wait-timeout=" + LONGEST_LOCK_WAIT,
                        "--file=" + task.file())
                .run();
        return dump.describe();
    }

    @Override
    public void verify(BackupTask task) throws SQLException, IOException {
        try {
            archive(task).run(null, from -> from.transferTo(OutputStream.nullOutputStream()));
        } catch (AludelException e) {
            throw damaged(task, e);
        }
    }

    private static AludelException damaged(BackupTask task, AludelException e) {
        return e.problem() instanceof BackupProblem.ClientFailed failed
                ? new AludelException(new BackupProblem.Damaged(task.file().toString(), failed.what()), e)
                : e;
    }

    @Override
    public void restore(BackupTask task) throws SQLException, IOException {
        new PostgresRestore(task, program(task)).run();
    }

    /** Turns the archive into the SQL it stands for. */
    private static ClientProcess archive(BackupTask task) throws SQLException {
        ClientProgram dump = program(task);
        return new ClientProcess(dump.sibling("pg_restore").toString())
                .with("--file=-", task.file().toString());
    }

    /**
     * The first {@code pg_dump} that is not older than the server: an older one refuses it (manual, pg_dump, notes), as
     * {@code pg_restore} refuses archives of a newer one.
     */
    static ClientProgram program(BackupTask task) throws SQLException {
        DatabaseMetaData meta = task.connection().getMetaData();
        int server = meta.getDatabaseMajorVersion();
        String name = "PostgreSQL " + meta.getDatabaseProductVersion();
        String packages = "postgresql-client-" + server + " (Debian, Ubuntu), postgresql" + server
                + " (Fedora) or libpq " + server + " or newer (Homebrew), which have pg_dump, pg_restore and psql";
        List<ClientProgram> found = task.programs().all("pg_dump");
        if (found.isEmpty()) {
            throw new AludelException(new BackupProblem.MissingClient("pg_dump", name, packages));
        }
        return found.stream()
                .filter(program -> program.major() >= server)
                .findFirst()
                .orElseThrow(() -> new AludelException(new BackupProblem.UnfitClient(
                        describe(found), name, "which refuses servers newer than itself", packages)));
    }

    private static String describe(List<ClientProgram> programs) {
        return String.join(
                ", ",
                programs.stream()
                        .map(program -> program.describe() + " (" + program.path() + ")")
                        .toList());
    }
}
