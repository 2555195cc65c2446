package dev.aludel.dialect.sqlite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the parts of a table's definition that can say more than the schema model has words for, and gathers what they say:
 * {@code ON CONFLICT} clauses (sqlite.org/lang_conflict.html), and a collation or direction in a key. What is the default
 * anyway is left out.
 */
final class SqliteVerbatim {

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** The part that says a column is not NULL. */
    static String notNull(String column) {
        return quoted(column) + " NOT NULL";
    }

    /** The part that says, with the column, that it is the primary key. */
    static String keyOf(String column) {
        return quoted(column) + " PRIMARY KEY";
    }

    /**
     * Keeps a key that is written after the columns.
     *
     * @param kind {@code PRIMARY KEY} or {@code UNIQUE}
     * @param columns its columns
     * @param written its columns with what stands after each
     * @param conflict the conflict clause with a leading space, or nothing
     */
    void key(String kind, List<String> columns, List<String> written, String conflict) {
        String plain = kind + " ("
                + String.join(", ", columns.stream().map(SqliteVerbatim::quoted).toList()) + ")";
        String full = kind + " (" + String.join(", ", written) + ")" + conflict;
        keep(plain, plain, full);
    }

    /** Keeps what a part says, unless it says no more than the plain words. */
    void keep(String part, String plain, String full) {
        if (!full.equals(plain)) {
            parts.put(part, full);
        }
    }

    Map<String, String> parts() {
        return parts;
    }

    static String quoted(String name) {
        return SqliteIdentifiers.INSTANCE.quoted(name);
    }
}
