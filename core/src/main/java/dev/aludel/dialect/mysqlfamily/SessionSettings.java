package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes an object under settings that are not the session's: they are set before it and set back after it. MariaDB's
 * {@code SET STATEMENT sql_mode = ... FOR} comes too late for that: the statement has been read by then, quotes included
 * (tried on 11.4.5).
 */
final class SessionSettings {

    private SessionSettings() {}

    /** The statements of a definition that may begin with settings, see {@link MadeUnder}. */
    static List<SqlStatement> around(String definition) {
        MadeUnder made = MadeUnder.read(definition);
        return around(made.settings(), made.statement());
    }

    /** The statements that make an object under settings. */
    static List<SqlStatement> around(Map<String, String> settings, String statement) {
        List<SqlStatement> statements = new ArrayList<>();
        settings.forEach((name, value) -> statements.add(SqlStatement.of(
                "SET @aludel_" + name + " = @@SESSION." + name + ", SESSION " + name + " = '" + value + "'")));
        statements.add(SqlStatement.of(statement));
        settings.keySet()
                .forEach(name -> statements.add(SqlStatement.of("SET SESSION " + name + " = @aludel_" + name)));
        return List.copyOf(statements);
    }
}
