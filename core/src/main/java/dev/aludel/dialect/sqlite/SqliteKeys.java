package dev.aludel.dialect.sqlite;

import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;

/** What primary keys are to SQLite. */
final class SqliteKeys {

    private SqliteKeys() {}

    /**
     * Whether a column is never NULL, said or not, for being the rowid or part of the key of a table without rowids; any other key may be
     * NULL (sqlite.org/lang_createtable.html, 3.5).
     */
    static boolean neverNull(Column column, Table table) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        boolean rowid = key.size() == 1 && isInteger(column.type()) && !descends(column, table);
        return key.contains(column.name()) && (rowid || table.options().withoutRowid());
    }

    /** A key that says DESC with its column is no rowid, for the sake of an old bug (lang_createtable.html, 5). */
    private static boolean descends(Column column, Table table) {
        return table.options()
                .verbatim()
                .getOrDefault(SqliteVerbatim.keyOf(column.name()), "")
                .contains(" DESC");
    }

    private static boolean isInteger(SqlType type) {
        return type instanceof SqlType.Int
                || (type instanceof SqlType.Native text && text.sql().equalsIgnoreCase("INTEGER"));
    }
}
