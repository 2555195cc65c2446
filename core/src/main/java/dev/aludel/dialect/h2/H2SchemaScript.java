package dev.aludel.dialect.h2;

import dev.aludel.ddl.StatementSplitter;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.SchemaScriptReader;
import dev.aludel.dialect.SchemaScriptReader.Rule;
import java.util.List;

/** Files of SQL for H2, what its SCRIPT command writes included. */
final class H2SchemaScript {

    private static final List<Rule> RULES = List.of(
            Rule.refuse(
                    "RUNSCRIPT\\b|SCRIPT\\b|BACKUP\\b|SHUTDOWN\\b|CREATE\\s+(?:FORCE\\s+)?LINKED\\s+TABLE\\b|CALL\\b",
                    "It reaches beyond the schema: take it out."),
            Rule.pass("INSERT\\b|MERGE\\b|UPDATE\\b|DELETE\\b|TRUNCATE\\b|SELECT\\b", "rows"),
            Rule.pass("BEGIN\\b|COMMIT\\b|ROLLBACK\\b|SAVEPOINT\\b", "transactions"),
            Rule.pass("GRANT\\b|REVOKE\\b|(?:CREATE|DROP|ALTER)\\s+(?:USER|ROLE)\\b", "users and rights"));

    private H2SchemaScript() {}

    static SchemaScript read(String text, String file, StatementSplitter splitter) {
        return new SchemaScriptReader(splitter, RULES).read(text, file);
    }
}
