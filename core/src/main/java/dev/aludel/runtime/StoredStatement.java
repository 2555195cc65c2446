package dev.aludel.runtime;

import dev.aludel.ddl.InlinedParameters;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.SqlStatement.Placement;
import java.util.List;

/** A statement as the journal keeps it: where it may run, a space, and its text with the values written into it. */
final class StoredStatement {

    private StoredStatement() {}

    static String text(SqlStatement statement, Literals literals) {
        return statement.placement() + " " + InlinedParameters.inline(statement, literals);
    }

    static SqlStatement parse(String text) {
        int end = text.indexOf(' ');
        return new SqlStatement(text.substring(end + 1), List.of(), Placement.valueOf(text.substring(0, end)));
    }
}
