package dev.aludel.dialect.sqlserver;

import dev.aludel.dialect.ScriptsOnly;
import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.util.List;

/**
 * Frames scripts for {@code sqlcmd}: each statement is a batch of its own, as CREATE VIEW, CREATE PROCEDURE, CREATE TRIGGER
 * and CREATE SCHEMA must be (Transact-SQL reference, "GO" and the pages of those statements).
 */
final class SqlServerSession implements SessionControl {

    private final ScriptsOnly offline;

    SqlServerSession(ScriptsOnly offline) {
        this.offline = offline;
    }

    @Override
    public void prepare(Connection connection, String tag) {
        throw offline.refusal("run on a connection");
    }

    @Override
    public void begin(Connection connection) {
        throw offline.refusal("begin a transaction");
    }

    @Override
    public void commit(Connection connection) {
        throw offline.refusal("commit a transaction");
    }

    @Override
    public void rollback(Connection connection) {
        throw offline.refusal("roll a transaction back");
    }

    /**
     * {@code sqlcmd} goes on after an error unless told otherwise, and leaves QUOTED_IDENTIFIER off, without which filtered
     * indexes and indexes on computed columns are refused (sqlcmd utility, {@code :on error} and {@code -I}; error 1934).
     * XACT_ABORT rolls the whole transaction back when a statement fails.
     */
    @Override
    public List<String> scriptPreamble() {
        return List.of(
                "-- Run with sqlcmd -x -i FILE; -x keeps $(...) in texts as it is.",
                ":on error exit",
                "SET QUOTED_IDENTIFIER, ANSI_NULLS, XACT_ABORT ON",
                "GO");
    }

    /** CURRENT_TIMESTAMP is in the time zone of the server's machine. */
    @Override
    public String utcNow() {
        return "SYSUTCDATETIME()";
    }

    @Override
    public List<String> scriptBegin() {
        return List.of("BEGIN TRANSACTION");
    }

    @Override
    public List<String> scriptCommit() {
        return List.of("COMMIT");
    }

    @Override
    public String scriptStatement(String sql) {
        return sql + "\nGO";
    }
}
