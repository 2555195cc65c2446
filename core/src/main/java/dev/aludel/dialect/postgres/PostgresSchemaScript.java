package dev.aludel.dialect.postgres;

import dev.aludel.ddl.StatementSplitter;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.SchemaScriptReader;
import dev.aludel.dialect.SchemaScriptReader.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** Files of SQL for PostgreSQL, those of pg_dump 13 to 18 included. */
final class PostgresSchemaScript {

    private static final Pattern COPY = Pattern.compile("(?mi)^COPY\\s.*FROM stdin.*$");

    /** Since 17.6 pg_dump puts the script between these two commands of psql (release notes, CVE-2025-8714). */
    private static final Pattern RESTRICT = Pattern.compile("(?m)^\\\\(?:un)?restrict\\b.*$");

    private static final String TRANSACTIONS = "transactions";
    private static final String RIGHTS = "owners and rights";
    private static final String BEYOND =
            "It reaches beyond the schema, and would not be run in a scratch database: take it out.";

    private static final List<Rule> RULES = List.of(
            Rule.refuse(
                    "\\\\", "Commands of psql cannot be run here; write what they do as SQL, or take the line out."),
            Rule.refuse("(?:CREATE|DROP|ALTER)\\s+(?:DATABASE|TABLESPACE|SUBSCRIPTION)\\b", BEYOND),
            Rule.refuse("ALTER\\s+SYSTEM\\b|COPY\\b.*\\b(?:PROGRAM|TO)\\b|LOAD\\b", BEYOND),
            Rule.pass("BEGIN(?!\\s+ATOMIC)\\b|COMMIT\\b|END\\b|ROLLBACK\\b|START\\s+TRANSACTION\\b", TRANSACTIONS),
            Rule.pass("INSERT\\b|UPDATE\\b|DELETE\\b|MERGE\\b|TRUNCATE\\b|SELECT\\s+pg_catalog\\.setval\\b", "rows"),
            Rule.pass("GRANT\\b|REVOKE\\b|ALTER\\s+DEFAULT\\s+PRIVILEGES\\b", RIGHTS),
            Rule.pass("ALTER\\s+[A-Z ]+?\\s+(?:ONLY\\s+)?\\S.*\\s+OWNER\\s+TO\\s+(?:\"[^\"]+\"|\\S+)\\s*\\z", RIGHTS),
            Rule.pass("SET\\s+(?:SESSION\\s+)?(?:AUTHORIZATION|ROLE)\\b|REASSIGN\\b|DROP\\s+OWNED\\b", RIGHTS),
            Rule.pass("(?:CREATE|DROP|ALTER)\\s+(?:ROLE|USER|GROUP)\\b(?!\\s+MAPPING)", RIGHTS),
            Rule.pass("(?:CREATE|ALTER)\\s+PUBLICATION\\b|SECURITY\\s+LABEL\\b", "publications and security labels"),
            Rule.pass(
                    "CREATE\\s+SCHEMA\\s+public\\s*\\z|COMMENT\\s+ON\\s+(?:EXTENSION|SCHEMA)\\b",
                    "what every database has"),
            Rule.pass(
                    "SET\\s+(?:SESSION\\s+)?\\w*(?:timeout|client_encoding|client_min_messages)\\b",
                    "settings of the session"));

    private PostgresSchemaScript() {}

    static SchemaScript read(String text, String file, StatementSplitter splitter) {
        SchemaScriptReader.refuseLine(
                text, file, COPY, "Rows are no part of a schema: dump without them (pg_dump --schema-only).");
        String cleaned = RESTRICT.matcher(text).replaceAll("");
        return new SchemaScriptReader(splitter, RULES).read(cleaned, file);
    }
}
