package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.SchemaScriptReader;
import dev.aludel.dialect.SchemaScriptReader.Rule;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files of SQL for MySQL and MariaDB, those of mysqldump and mariadb-dump included. A name with a database before it would
 * lead out of the scratch database, into the real one perhaps, and is refused wherever something is made or changed.
 */
public final class FamilySchemaScript {

    /** Statements in a comment for certain versions begin so (MySQL 8.0 manual 9.7). */
    private static final String COMMENT = "(?:/\\*M?!\\d*\\s*)?";

    private static final String NAME = "(?:`(?:[^`]|``)+`|[\\w$]+)";

    private static final String QUALIFIED = "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?" + NAME + "\\s*\\.\\s*" + NAME;

    /** Words between CREATE and what is created, comments for certain versions included. */
    private static final String BETWEEN = "(?:(?!\\bAS\\b)[^('\"])*?";

    /** Whoever defines a program or view may be unknown to the server, and another user may not say so. */
    private static final Pattern DEFINER = Pattern.compile(
            "\\A(" + COMMENT + "CREATE\\b[^('\"`]*?)\\bDEFINER\\s*=\\s*(?:" + NAME + "|'[^']*')\\s*@\\s*(?:" + NAME
                    + "|'[^']*')",
            Pattern.CASE_INSENSITIVE);

    private static final String BEYOND =
            "It reaches beyond the schema, and would not be run in a scratch database: take it out.";

    private static final String OTHER_DATABASE =
            "It names a database, and would be run there and not in a scratch database: write the name without it.";

    private static final List<Rule> RULES = List.of(
            Rule.refuse(
                    COMMENT + "(?:USE\\b|(?:CREATE|DROP|ALTER)\\s+(?:/\\*.*?\\*/\\s*)?(?:DATABASE|SCHEMA)\\b)",
                    "A model is one database, whatever its name: dump it without --databases, and without this line."),
            Rule.refuse(
                    COMMENT + "(?:SET\\s+(?:GLOBAL|PERSIST)\\b|SET\\s+@@(?:GLOBAL|PERSIST)\\.(?!GTID_PURGED)"
                            + "|KILL\\b|SHUTDOWN\\b|INSTALL\\b|UNINSTALL\\b|LOAD\\b|FLUSH\\b|RESET\\b|CHANGE\\b"
                            + "|CREATE\\s+(?:OR\\s+REPLACE\\s+)?SERVER\\b|CALL\\b|DO\\b|EXECUTE\\b|PREPARE\\b)",
                    BEYOND),
            Rule.pass(COMMENT + "(?:INSERT|REPLACE|UPDATE|DELETE|TRUNCATE|SELECT|WITH)\\b", "rows"),
            Rule.refuse(
                    COMMENT + "CREATE\\b" + BETWEEN + "\\b(?:TABLE|VIEW|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE)\\s+"
                            + QUALIFIED,
                    OTHER_DATABASE),
            Rule.refuse(
                    COMMENT + "CREATE\\b" + BETWEEN + "\\b(?:INDEX|TRIGGER)\\b[^('\"]*?\\bON\\s+" + QUALIFIED,
                    OTHER_DATABASE),
            Rule.refuse(COMMENT + "(?:ALTER|DROP|RENAME)\\b[^('\"]*?" + NAME + "\\s*\\.\\s*" + NAME, OTHER_DATABASE),
            Rule.pass(COMMENT + "(?:LOCK\\s+TABLES?|UNLOCK\\s+TABLES?)\\b", "locks"),
            Rule.pass(COMMENT + "(?:START\\s+TRANSACTION|COMMIT|ROLLBACK|BEGIN)\\b", "transactions"),
            Rule.pass(COMMENT + "(?:GRANT|REVOKE|(?:CREATE|DROP|ALTER)\\s+(?:USER|ROLE))\\b", "users and rights"),
            Rule.pass(
                    COMMENT + "SET\\s+@(?:@(?:SESSION\\.)?SQL_LOG_BIN|MYSQLDUMP_TEMP_LOG_BIN|@GLOBAL\\.GTID_PURGED)",
                    "the log"));

    private FamilySchemaScript() {}

    /**
     * Reads a file.
     *
     * @param text its text
     * @param file its name, for messages
     * @param splitter cuts it
     * @return what of it is run
     */
    public static SchemaScript read(String text, String file, StatementSplitter splitter) {
        SchemaScript script = new SchemaScriptReader(splitter, RULES).read(text, file);
        return new SchemaScript(
                script.statements().stream()
                        .map(each -> new SourceStatement(withoutDefiner(each.sql()), each.line()))
                        .toList(),
                script.passedOver());
    }

    static String withoutDefiner(String sql) {
        return DEFINER.matcher(sql).replaceFirst("$1");
    }
}
