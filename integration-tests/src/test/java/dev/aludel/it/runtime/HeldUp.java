package dev.aludel.it.runtime;

import dev.aludel.testservers.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Holds up what others write, so that a statement of theirs is under way for as long as it is wanted. */
final class HeldUp implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final Connection connection;
    private final Engine engine;

    HeldUp(Connection connection, Engine engine) throws SQLException {
        this.connection = connection;
        this.engine = engine;
        if (engine == Engine.POSTGRES) {
            lockPostgres();
        } else {
            execute("FLUSH TABLES WITH READ LOCK");
        }
    }

    /** The catalogue holds up what makes and takes away, the tables everything else; one that the other has is left out. */
    private void lockPostgres() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("pg_catalog.pg_class", "pg_catalog.pg_attribute"));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                                + " 'public'::regnamespace AND relname NOT LIKE 'aludel%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        connection.setAutoCommit(false);
        for (String table : tables) {
            execute("SAVEPOINT s");
            try {
                execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE NOWAIT");
            } catch (SQLException taken) {
                execute("ROLLBACK TO SAVEPOINT s");
            }
        }
    }

    /** Waits until somebody is held up; false when nobody is, for whatever they do is not held up by this. */
    boolean somebodyWaits(Connection watcher, WorkerProcess worker) throws Exception {
        String query = engine == Engine.POSTGRES
                ? "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE"
                        + " 'aludel %' AND wait_event_type = 'Lock'"
                : "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE 'Waiting"
                        + " for%'";
        long started = System.nanoTime();
        while (System.nanoTime() - started < PATIENCE_NANOS && !worker.hasSpoken()) {
            try (Statement statement = watcher.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                if (row.next() && row.getInt(1) > 0) {
                    return true;
                }
            }
            Thread.sleep(5);
        }
        return false;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        if (engine == Engine.POSTGRES) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else {
            execute("UNLOCK TABLES");
        }
    }
}
