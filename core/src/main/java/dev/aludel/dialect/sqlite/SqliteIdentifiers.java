package dev.aludel.dialect.sqlite;

import dev.aludel.ddl.Identifiers;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names are quoted in SQLite. It folds nothing, so mixed case needs no quotes; of its keywords
 * (sqlite.org/lang_keywords.html) most may be names as they are, and only those that may not are quoted.
 */
final class SqliteIdentifiers {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The keywords that SQLite 3.54 refuses or reads as something else when they stand for a table or a column. */
    private static final Set<String> RESERVED = Set.of(
            "add",
            "all",
            "alter",
            "and",
            "as",
            "autoincrement",
            "between",
            "case",
            "cast",
            "check",
            "collate",
            "commit",
            "constraint",
            "create",
            "current_date",
            "current_time",
            "current_timestamp",
            "default",
            "deferrable",
            "delete",
            "distinct",
            "drop",
            "else",
            "escape",
            "except",
            "exists",
            "false",
            "foreign",
            "from",
            "group",
            "having",
            "if",
            "in",
            "index",
            "insert",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "limit",
            "not",
            "nothing",
            "notnull",
            "null",
            "on",
            "or",
            "order",
            "primary",
            "raise",
            "references",
            "returning",
            "select",
            "set",
            "table",
            "then",
            "to",
            "transaction",
            "true",
            "union",
            "unique",
            "update",
            "using",
            "values",
            "when",
            "where",
            "with");

    static final Identifiers INSTANCE = new Identifiers('"', PLAIN, RESERVED);

    private SqliteIdentifiers() {}
}
