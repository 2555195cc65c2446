package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Types.integer;

import dev.aludel.config.RunSettings;
import dev.aludel.migration.DdlOption;
import dev.aludel.migration.Operations;
import java.sql.SQLException;
import java.time.Duration;

/** What many runners start on at once. Each revision creates a table, which nobody can do twice, and adds a row, which somebody could. */
final class StartChain {

    static final int REVISIONS = 4;

    private StartChain() {}

    static LiveChain on(LiveChain.Place database) throws SQLException {
        RunSettings patient = RunSettings.DEFAULTS.withLocks(Duration.ofSeconds(5), Duration.ofMinutes(5));
        LiveChain chain = LiveChain.on(database, patient);
        for (int i = 0; i < REVISIONS; i++) {
            String table = "t" + i;
            int number = i;
            chain.revision("r" + i, op -> create(op, table, number), op -> op.dropTable(table));
        }
        return chain;
    }

    private static void create(Operations op, String table, int number) {
        op.createTable(table, column("id", integer()));
        op.execute("INSERT INTO " + table + " VALUES (" + number + ")");
        if (op.dialect().equals("postgres")) {
            op.createIndex(table, index("ux_" + table, "id").unique(), DdlOption.CONCURRENTLY);
        } else {
            op.createUniqueIndex("ux_" + table, table, "id");
        }
    }
}
