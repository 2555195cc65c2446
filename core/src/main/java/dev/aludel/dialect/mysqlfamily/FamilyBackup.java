package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientProcess;
import dev.aludel.backup.ClientProgram;
import dev.aludel.backup.OptionFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Backups by the dump program of MySQL or MariaDB, compressed: tables of InnoDB as they are at one moment, routines, triggers
 * and events. Restored by the client program, behind statements that drop what is there. DDL commits by itself, so a restore
 * that fails leaves half of it.
 */
public final class FamilyBackup implements BackupMethod {

    /** The last words of a dump that came to its end (mysqldump, option dump-date). */
    private static final String END = "-- Dump completed";

    private final FamilyClients clients;

    /**
     * Backups on one of the two.
     *
     * @param clients which programs serve it
     */
    public FamilyBackup(FamilyClients clients) {
        this.clients = clients;
    }

    @Override
    public String extension() {
        return "sql.gz";
    }

    @Override
    public boolean restoresAtOnce() {
        return false;
    }

    @Override
    public String backUp(BackupTask task) throws SQLException, IOException {
        ClientProgram dump = clients.dump(task);
        try (OptionFile options = FamilyConnection.options(task, clients.isMariaDb(dump))) {
            process(dump.path(), options)
                    .with(arguments(task, dump).toArray(String[]::new))
                    .run(null, from -> compress(from, task.file()));
        }
        return dump.describe();
    }

    private static ClientProcess process(Path program, OptionFile options) {
        return new ClientProcess(program.toString()).with("--defaults-file=" + options.path());
    }

    private List<String> arguments(BackupTask task, ClientProgram dump) throws SQLException {
        List<String> arguments = new ArrayList<>(List.of(
                "--single-transaction",
                "--quick",
                "--routines",
                "--events",
                "--triggers",
                "--hex-blob",
                "--complete-insert",
                "--no-tablespaces",
                "--default-character-set=utf8mb4",
                "--max-allowed-packet=1G"));
        arguments.addAll(clients.further(task, dump));
        arguments.add(FamilyConnection.database(task));
        return arguments;
    }

    private static void compress(InputStream from, Path file) throws IOException {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new AludelException(new BackupProblem.Unwritable(file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void verify(BackupTask task) throws IOException {
        String last = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(task.file())), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isBlank() ? last : line;
            }
        } catch (IOException e) {
            throw damaged(task, String.valueOf(e.getMessage()), e);
        }
        if (!last.startsWith(END)) {
            throw damaged(task, "it ends before the line '" + END + " ...'", null);
        }
    }

    private static AludelException damaged(BackupTask task, String reason, @Nullable Exception cause) {
        return new AludelException(new BackupProblem.Damaged(task.file().toString(), reason), cause);
    }

    @Override
    public void restore(BackupTask task) throws SQLException, IOException {
        ClientProgram client = clients.client(task);
        FamilyEmptying.run(task.connection());
        try (OptionFile options = FamilyConnection.options(task, clients.isMariaDb(client))) {
            process(client.path(), options)
                    .with(
                            "--binary-mode",
                            "--default-character-set=utf8mb4",
                            "--max-allowed-packet=1G",
                            FamilyConnection.database(task))
                    .run(to -> expand(task.file(), to), from -> from.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static void expand(Path file, OutputStream to) throws IOException {
        try (InputStream from = new GZIPInputStream(Files.newInputStream(file))) {
            from.transferTo(to);
        }
    }
}
