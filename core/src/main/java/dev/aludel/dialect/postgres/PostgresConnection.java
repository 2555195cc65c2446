package dev.aludel.dialect.postgres;

import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientProcess;
import dev.aludel.backup.UrlParameters;
import dev.aludel.config.DatabaseUrl;
import java.sql.SQLException;
import java.util.Map;

/**
 * Tells PostgreSQL's programs where to connect, through the variables of libpq (manual 34.15): so neither the password nor
 * anything else of it is among their arguments.
 *
 * @param url the server and who connects
 * @param database the database on it
 */
record PostgresConnection(DatabaseUrl url, String database) {

    /** To the database that a task's connection leads to. */
    static PostgresConnection of(BackupTask task) throws SQLException {
        return new PostgresConnection(task.database(), task.connection().getCatalog());
    }

    private static final Map<String, String> PARAMETERS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "options", "PGOPTIONS",
            "gssencmode", "PGGSSENCMODE",
            "channelbinding", "PGCHANNELBINDING",
            "targetservertype", "PGTARGETSESSIONATTRS");

    ClientProcess apply(ClientProcess process) {
        url.host().ifPresent(host -> process.variable("PGHOST", host));
        url.port().ifPresent(port -> process.variable("PGPORT", Integer.toString(port)));
        url.user().ifPresent(user -> process.variable("PGUSER", user));
        url.password().ifPresent(password -> process.variable("PGPASSWORD", password));
        process.variable("PGDATABASE", database);
        UrlParameters parameters = UrlParameters.of(url);
        PARAMETERS.forEach((parameter, variable) -> parameters
                .find(parameter)
                .ifPresent(value -> process.variable(variable, translated(parameter, value))));
        return process.variable("PGAPPNAME", "aludel backup").variable("PGCONNECT_TIMEOUT", "30");
    }

    /** The driver calls the server that takes writes {@code primary}, libpq {@code read-write}. */
    private static String translated(String parameter, String value) {
        return parameter.equals("targetservertype") ? (value.equals("primary") ? "read-write" : "any") : value;
    }
}
