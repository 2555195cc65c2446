package dev.aludel.ddl;

import java.util.List;

/** Cuts a script into statements without ever cutting inside a string, a comment, a quoted name or a routine's body. */
public interface StatementSplitter {

    /**
     * Cuts a script.
     *
     * @param script the text of statements with closing delimiters
     * @return the statements in order, without closing delimiters; pieces of comments and white space alone are left out
     */
    List<SourceStatement> split(String script);

    /**
     * One statement and where it was.
     *
     * @param sql its text, stripped, comments inside it kept
     * @param line the line of the script its text starts on, from 1
     */
    record SourceStatement(String sql, int line) {}
}
