package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.backup.BackupProblem;
import dev.aludel.backup.BackupTask;
import dev.aludel.backup.OptionFile;
import dev.aludel.backup.UrlParameters;
import dev.aludel.config.DatabaseUrl;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells client programs where to connect, through an option file that only this user can read. */
final class FamilyConnection {

    private static final int USUAL_PORT = 3306;

    private FamilyConnection() {}

    /** The database's name. */
    static String database(BackupTask task) throws SQLException {
        String name = task.connection().getCatalog();
        if (name == null || name.isEmpty()) {
            throw new AludelException(new BackupProblem.NothingThere(
                    task.database().display(), "the URL names a server, and no database on it"));
        }
        return name;
    }

    /**
     * The options. Whether the connection is encrypted is what the open one found out: MariaDB's programs insist on it from
     * 11.4 on, whatever the server offers.
     */
    static OptionFile options(BackupTask task, boolean mariaDbProgram) throws SQLException, IOException {
        DatabaseUrl url = task.database();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", url.host().orElse("localhost"));
        options.put("port", Integer.toString(url.port().orElse(USUAL_PORT)));
        options.put("protocol", "tcp");
        url.user().ifPresent(user -> options.put("user", user));
        url.password().ifPresent(password -> options.put("password", password));
        options.putAll(encryption(task, mariaDbProgram));
        return OptionFile.ofClient(options);
    }

    private static Map<String, String> encryption(BackupTask task, boolean mariaDbProgram) throws SQLException {
        if (!isEncrypted(task)) {
            return mariaDbProgram ? Map.of("skip-ssl", "") : Map.of("ssl-mode", "DISABLED");
        }
        boolean verified = UrlParameters.of(task.database())
                .find("sslMode")
                .map(mode -> mode.toLowerCase(Locale.ROOT))
                .filter(mode -> mode.contains("verify") && !mode.contains("ca"))
                .isPresent();
        if (mariaDbProgram) {
            return verified ? Map.of("ssl", "") : Map.of("ssl", "", "skip-ssl-verify-server-cert", "");
        }
        return Map.of("ssl-mode", verified ? "VERIFY_IDENTITY" : "REQUIRED");
    }

    private static boolean isEncrypted(BackupTask task) throws SQLException {
        try (Statement statement = task.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Ssl_cipher'")) {
            return row.next() && !row.getString(2).isEmpty();
        }
    }
}
