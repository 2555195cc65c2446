package dev.aludel.command;

import org.jspecify.annotations.Nullable;

/**
 * Where to look for rows that refer to nothing.
 *
 * @param table the table whose rows are looked at; null for all
 * @param key a foreign key that is not declared: {@code column:table.column}, several columns with commas between; null for
 *     the declared ones. Needs a table
 */
public record OrphansRequest(
        @Nullable String table, @Nullable String key) {

    /** By every declared foreign key. */
    public static final OrphansRequest ALL = new OrphansRequest(null, null);

    /** Checks that a key has a table. */
    public OrphansRequest {
        if (key != null && table == null) {
            throw new IllegalArgumentException("a key is one of a table");
        }
    }
}
