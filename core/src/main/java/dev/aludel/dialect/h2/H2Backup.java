package dev.aludel.dialect.h2;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupMethod;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Backups with the statement SCRIPT (h2database.com, commands), whose rows come through the connection, wherever the server
 * is. Each statement stands below a line of comment with its length, so that {@code RUNSCRIPT} reads the file as well.
 * Restored behind DROP ALL OBJECTS; DDL commits by itself, so a restore that fails leaves half of it.
 */
final class H2Backup implements BackupMethod {

    private static final String LENGTH = "-- statement ";
    private static final String END = "-- end";

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
        try (Statement statement = task.connection().createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT");
                Writer to = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(task.file())), StandardCharsets.UTF_8))) {
            while (rows.next()) {
                String sql = rows.getString(1);
                to.write(LENGTH + sql.length() + "\n" + sql + "\n");
            }
            to.write(END + "\n");
        }
        return "H2 " + task.connection().getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void verify(BackupTask task) throws IOException {
        read(task.file(), sql -> {});
    }

    @Override
    public void restore(BackupTask task) throws SQLException, IOException {
        try (Statement statement = task.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("DROP ALL OBJECTS");
            read(task.file(), sql -> run(statement, sql));
        } catch (Failed e) {
            throw e.failure;
        }
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Carries the failure of a statement out of the reading of the file. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException failure;

        Failed(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static void read(Path file, Consumer<String> statements) throws IOException {
        try (BufferedReader from = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = from.readLine(); ; line = from.readLine()) {
                if (END.equals(line)) {
                    return;
                }
                if (line == null || !line.startsWith(LENGTH)) {
                    throw damaged(file, "it ends before the line '" + END + "'");
                }
                statements.accept(statement(from, Integer.parseInt(line.substring(LENGTH.length())), file));
            }
        } catch (NumberFormatException e) {
            throw damaged(file, "a line that says a length does not");
        }
    }

    private static String statement(BufferedReader from, int length, Path file) throws IOException {
        char[] sql = new char[length];
        int read = 0;
        while (read < length) {
            int more = from.read(sql, read, length - read);
            if (more < 0) {
                throw damaged(file, "it ends in the middle of a statement");
            }
            read += more;
        }
        from.readLine();
        return new String(sql);
    }

    private static AludelException damaged(Path file, String reason) {
        return new AludelException(new BackupProblem.Damaged(file.toString(), reason));
    }
}
