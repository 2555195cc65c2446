package dev.aludel.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only some databases know about a table. A {@code null} leaves it to the database.
 *
 * @param engine storage engine (MySQL, MariaDB); of a table without columns, the module of a virtual table with its
 *     arguments (SQLite)
 * @param charset default character set (MySQL, MariaDB)
 * @param collation default collation (MySQL, MariaDB)
 * @param rowFormat row format (MySQL, MariaDB)
 * @param partitionBy what follows {@code PARTITION BY} (PostgreSQL, MySQL, MariaDB)
 * @param unlogged whether changes are not written to the log (PostgreSQL)
 * @param strict whether types are enforced (SQLite 3.37 {@code STRICT})
 * @param withoutRowid whether rows are kept in the primary key's tree (SQLite {@code WITHOUT ROWID})
 * @param verbatim parts of the definition that say more than the model has words for (SQLite: conflict clauses, collation
 *     or direction of a key's column), each as it is written: from the part without that to the part with it
 */
public record TableOptions(
        @Nullable String engine,
        @Nullable String charset,
        @Nullable String collation,
        @Nullable String rowFormat,
        @Nullable String partitionBy,
        boolean unlogged,
        boolean strict,
        boolean withoutRowid,
        Map<String, String> verbatim) {

    /** Nothing said. */
    public static final TableOptions NONE =
            new TableOptions(null, null, null, null, null, false, false, false, Map.of());

    /** Copies the parts. */
    public TableOptions {
        verbatim = Map.copyOf(verbatim);
    }

    /** The same options with another engine. */
    public TableOptions withEngine(@Nullable String value) {
        return new TableOptions(
                value, charset, collation, rowFormat, partitionBy, unlogged, strict, withoutRowid, verbatim);
    }

    /** The same options with another character set. */
    public TableOptions withCharset(@Nullable String value) {
        return new TableOptions(
                engine, value, collation, rowFormat, partitionBy, unlogged, strict, withoutRowid, verbatim);
    }

    /** The same options with another collation. */
    public TableOptions withCollation(@Nullable String value) {
        return new TableOptions(
                engine, charset, value, rowFormat, partitionBy, unlogged, strict, withoutRowid, verbatim);
    }

    /** The same options with another row format. */
    public TableOptions withRowFormat(@Nullable String value) {
        return new TableOptions(
                engine, charset, collation, value, partitionBy, unlogged, strict, withoutRowid, verbatim);
    }

    /** The same options with another partitioning. */
    public TableOptions withPartitionBy(@Nullable String value) {
        return new TableOptions(engine, charset, collation, rowFormat, value, unlogged, strict, withoutRowid, verbatim);
    }

    /** The same options, logged or not. */
    public TableOptions withUnlogged(boolean value) {
        return new TableOptions(
                engine, charset, collation, rowFormat, partitionBy, value, strict, withoutRowid, verbatim);
    }

    /** The same options, strict or not. */
    public TableOptions withStrict(boolean value) {
        return new TableOptions(
                engine, charset, collation, rowFormat, partitionBy, unlogged, value, withoutRowid, verbatim);
    }

    /** The same options, with a rowid or without. */
    public TableOptions withWithoutRowid(boolean value) {
        return new TableOptions(engine, charset, collation, rowFormat, partitionBy, unlogged, strict, value, verbatim);
    }

    /** The same options with other parts as they are written. */
    public TableOptions withVerbatim(Map<String, String> value) {
        return new TableOptions(
                engine, charset, collation, rowFormat, partitionBy, unlogged, strict, withoutRowid, value);
    }
}
