package dev.aludel.dialect.oracle;

import dev.aludel.dialect.ScriptsOnly;
import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Frames scripts for SQL*Plus and SQLcl: each statement is ended by a slash on a line of its own, and SQL carries no
 * semicolon, which would run it a second time; PL/SQL keeps the semicolons inside it and the one after its last END
 * (SQL*Plus User's Guide 19c, "Running SQL Commands", "Running PL/SQL Blocks").
 */
final class OracleSession implements SessionControl {

    private static final Pattern PLSQL = Pattern.compile(
            "(?:\\s++|--[^\\n]*+|/\\*.*?\\*/)*+"
                    + "(?:<<|BEGIN\\b|DECLARE\\b|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:(?:NON)?EDITIONABLE\\s+)?"
                    + "(?:FUNCTION|PROCEDURE|TRIGGER|PACKAGE|TYPE|LIBRARY)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ENDS_WITH_END =
            Pattern.compile(".*\\bEND(?:\\s+[\\w$#\"]+)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ScriptsOnly offline;

    OracleSession(ScriptsOnly offline) {
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
     * Else {@code &} in a text asks for a value, an empty line ends a statement, and the client goes on after an error
     * (SQL*Plus User's Guide 19c, SET DEFINE, SET SQLBLANKLINES, WHENEVER SQLERROR).
     */
    @Override
    public List<String> scriptPreamble() {
        return List.of(
                "-- Run with SQL*Plus or SQLcl; the script is UTF-8: NLS_LANG=.AL32UTF8",
                "SET DEFINE OFF",
                "SET SQLBLANKLINES ON",
                "WHENEVER SQLERROR EXIT FAILURE ROLLBACK");
    }

    /** CURRENT_TIMESTAMP is in the session's time zone (SQL Language Reference 19c, SYS_EXTRACT_UTC). */
    @Override
    public String utcNow() {
        return "SYS_EXTRACT_UTC(SYSTIMESTAMP)";
    }

    /** A transaction begins by itself with the first statement that changes rows. */
    @Override
    public List<String> scriptBegin() {
        return List.of();
    }

    /** What DDL has not committed by itself: rows, those of the version table among them. */
    @Override
    public List<String> scriptCommit() {
        return List.of("COMMIT");
    }

    @Override
    public String scriptStatement(String sql) {
        String text = withoutSlash(sql.strip());
        if (PLSQL.matcher(text).matches()) {
            return text + (ENDS_WITH_END.matcher(text).matches() ? ";" : "") + "\n/";
        }
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        return text + "\n/";
    }

    /** A slash that the author wrote already would run the statement a second time. */
    private static String withoutSlash(String sql) {
        return sql.endsWith("\n/") ? sql.substring(0, sql.length() - 2).stripTrailing() : sql;
    }
}
