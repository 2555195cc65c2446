package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Backups through SQLite's online backup API (sqlite.org/backup.html), which the driver calls on the statements
 * {@code backup to} and {@code restore from}: a copy of the file as it is at one moment, while others go on working. A
 * restore that does not come to its end is rolled back with the journal.
 */
final class SqliteBackup implements BackupMethod {

    /** An SQLite file begins with these letters (sqlite.org/fileformat.html). */
    private static final String MAGIC = "SQLite format 3\0";

    private static final int FULL = 13;

    @Override
    public String extension() {
        return "db";
    }

    @Override
    public boolean restoresAtOnce() {
        return true;
    }

    @Override
    public String backUp(BackupTask task) throws SQLException, IOException {
        if (task.database().file().isEmpty()) {
            throw new AludelException(new BackupProblem.NothingThere(
                    task.database().display(), "it is in memory and belongs to one connection"));
        }
        try {
            execute(task.connection(), "backup to " + quoted(task.file()));
        } catch (SQLException e) {
            if (e.getErrorCode() % 256 == FULL || String.valueOf(e.getMessage()).contains("full")) {
                throw new AludelException(
                        new BackupProblem.Unwritable(task.file().toString(), "there is no room left on the disk"), e);
            }
            throw e;
        }
        return "SQLite " + task.connection().getMetaData().getDatabaseProductVersion();
    }

    /** The driver takes off the quotes and knows no escapes. */
    private static String quoted(Path file) {
        return file.toString().indexOf('"') < 0 ? "\"" + file + "\"" : "'" + file + "'";
    }

    @Override
    public void verify(BackupTask task) throws SQLException, IOException {
        byte[] start = new byte[MAGIC.length()];
        try (InputStream from = Files.newInputStream(task.file())) {
            from.readNBytes(start, 0, start.length);
        }
        if (!new String(start, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
            throw damaged(task, "it is no SQLite database");
        }
        Connection connection = task.connection();
        try {
            execute(connection, "ATTACH '" + task.file().toString().replace("'", "''") + "' AS aludel_backup");
            check(task, connection);
        } catch (SQLException e) {
            throw damaged(task, String.valueOf(e.getMessage()));
        }
    }

    private static void check(BackupTask task, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA aludel_backup.integrity_check(1)")) {
            String verdict = row.next() ? row.getString(1) : "nothing";
            if (!verdict.equals("ok")) {
                throw damaged(task, "PRAGMA integrity_check says: " + verdict);
            }
        } finally {
            execute(connection, "DETACH aludel_backup");
        }
    }

    private static AludelException damaged(BackupTask task, String reason) {
        return new AludelException(new BackupProblem.Damaged(task.file().toString(), reason));
    }

    @Override
    public void restore(BackupTask task) throws SQLException, IOException {
        execute(task.connection(), "restore from " + quoted(task.file()));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
