package dev.aludel.dialect.sqlite;

import dev.aludel.ddl.StatementSplitter;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.SchemaScriptReader;
import dev.aludel.dialect.SchemaScriptReader.Rule;
import java.util.List;

/** Files of SQL for SQLite, what its client writes for {@code .schema} and {@code .dump} included. */
final class SqliteSchemaScript {

    private static final String OWN = "tables of SQLite itself";

    private static final List<Rule> RULES = List.of(
            Rule.refuse("ATTACH\\b|DETACH\\b|VACUUM\\b", "It reaches beyond the schema: take it out."),
            Rule.refuse("\\.", "Commands of the sqlite3 client cannot be run here; take the line out."),
            Rule.pass("BEGIN\\b|COMMIT\\b|END\\b|ROLLBACK\\b|SAVEPOINT\\b|RELEASE\\b", "transactions"),
            Rule.pass("PRAGMA\\b|ANALYZE\\b", "settings of the database"),
            Rule.pass("CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?[\"'`\\[]?sqlite_", OWN),
            Rule.pass("INSERT\\b|REPLACE\\b|UPDATE\\b|DELETE\\b|SELECT\\b", "rows"));

    private SqliteSchemaScript() {}

    static SchemaScript read(String text, String file, StatementSplitter splitter) {
        return new SchemaScriptReader(splitter, RULES).read(text, file);
    }
}
