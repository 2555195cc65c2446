package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientProgram;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which client programs serve a server. The programs of one vendor know the other's servers by and large; those of the same
 * vendor come first.
 *
 * @param server the server's name for people
 * @param mariaDb whether it is MariaDB
 * @param packages what to get when there is none, in words
 */
public record FamilyClients(String server, boolean mariaDb, String packages) {

    private static final List<String> DUMPS = List.of("mariadb-dump", "mysqldump");
    private static final List<String> CLIENTS = List.of("mariadb", "mysql");

    private static final String VERSIONED_TABLES = "SELECT 1 FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_type = 'SYSTEM VERSIONED' LIMIT 1";

    /** With another word in EXTRA, DEFAULT_GENERATED, are columns whose default is an expression (MySQL 8.0, 28.3.8). */
    private static final String GENERATED_COLUMNS = "SELECT 1 FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND generation_expression <> '' LIMIT 1";

    /** MariaDB's programs have it from 10.11 on (MariaDB manual, mariadb-dump). */
    private static final int FIRST_WITH_HISTORY = 11;

    /**
     * The program that dumps from the server of a task. MariaDB's writes the values of generated columns, which MySQL does not
     * take back (error 3105): such a backup could be made, and not restored.
     */
    ClientProgram dump(BackupTask task) throws SQLException {
        ClientProgram dump = chosen(task, DUMPS);
        if (!mariaDb && isMariaDb(dump) && hasRows(task, GENERATED_COLUMNS)) {
            throw new AludelException(new BackupProblem.UnfitClient(
                    dump.describe() + " (" + dump.path() + ")",
                    version(task.connection().getMetaData()),
                    "which writes generated columns, and this database has some, in a way that MySQL does not take"
                            + " back",
                    "mysql-client (MySQL's repositories, Homebrew), which has mysqldump and mysql"));
        }
        return dump;
    }

    /** The program that runs a dump on the server of a task. */
    ClientProgram client(BackupTask task) throws SQLException {
        return chosen(task, CLIENTS);
    }

    /** Programs of the server's own vendor before those of the other. */
    private ClientProgram chosen(BackupTask task, List<String> names) throws SQLException {
        List<ClientProgram> found = names.stream()
                .flatMap(name -> task.programs().all(name).stream())
                .toList();
        Optional<ClientProgram> own =
                found.stream().filter(program -> isMariaDb(program) == mariaDb).findFirst();
        Optional<ClientProgram> any = found.stream().findFirst();
        DatabaseMetaData meta = task.connection().getMetaData();
        return own.or(() -> any).orElseThrow(() -> {
            String wanted = mariaDb ? names.getFirst() : names.getLast();
            return new AludelException(new BackupProblem.MissingClient(wanted, version(meta), packages));
        });
    }

    private String version(DatabaseMetaData meta) {
        try {
            return server + " " + meta.getDatabaseProductVersion();
        } catch (SQLException e) {
            return server;
        }
    }

    /** Whether a program is MariaDB's, by what it says of its version. */
    boolean isMariaDb(ClientProgram program) {
        return program.says().toLowerCase(Locale.ROOT).contains("mariadb");
    }

    /** Options that only some programs have, or that only some servers need. */
    List<String> further(BackupTask task, ClientProgram dump) throws SQLException {
        List<String> options = new ArrayList<>();
        if (!isMariaDb(dump)) {
            options.add("--set-gtid-purged=OFF");
            if (mariaDb) {
                options.add("--column-statistics=0"); // a table that MariaDB does not have
            }
        }
        boolean keepsHistory = mariaDb && isMariaDb(dump) && dump.major() >= FIRST_WITH_HISTORY;
        if (keepsHistory && hasRows(task, VERSIONED_TABLES)) {
            options.add("--dump-history");
        }
        return options;
    }

    private static boolean hasRows(BackupTask task, String query) throws SQLException {
        try (Statement statement = task.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
