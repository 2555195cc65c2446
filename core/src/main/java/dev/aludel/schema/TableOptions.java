package dev.aludel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param partition says that it is a partition of another table; {@code null} when it is none (PostgreSQL)
 * @param inherits the tables it inherits from, in order; columns and checks it has from them are not its own (PostgreSQL)
 * @param ofType the composite type its columns come from, in SQL; {@code null} for none (PostgreSQL {@code OF type})
 * @param accessMethod how its rows are kept, where that is not {@code heap} (PostgreSQL {@code USING})
 * @param storage storage parameters, name to value; those of its TOAST table begin with {@code toast.} (PostgreSQL)
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
        @Nullable Partition partition,
        List<QualifiedName> inherits,
        @Nullable String ofType,
        @Nullable String accessMethod,
        Map<String, String> storage,
        Map<String, String> verbatim) {

    /** Nothing said. */
    public static final TableOptions NONE = new TableOptions(
            null, null, null, null, null, false, false, false, null, List.of(), null, null, Map.of(), Map.of());

    /** Copies the parts. */
    public TableOptions {
        inherits = List.copyOf(inherits);
        storage = Collections.unmodifiableMap(new LinkedHashMap<>(storage));
        verbatim = Collections.unmodifiableMap(new TreeMap<>(verbatim));
    }

    /** The same options with another engine. */
    public TableOptions withEngine(@Nullable String value) {
        return new TableOptions(
                value,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with another character set. */
    public TableOptions withCharset(@Nullable String value) {
        return new TableOptions(
                engine,
                value,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with another collation. */
    public TableOptions withCollation(@Nullable String value) {
        return new TableOptions(
                engine,
                charset,
                value,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with another row format. */
    public TableOptions withRowFormat(@Nullable String value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                value,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with another partitioning. */
    public TableOptions withPartitionBy(@Nullable String value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                value,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options, logged or not. */
    public TableOptions withUnlogged(boolean value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                value,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options, strict or not. */
    public TableOptions withStrict(boolean value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                value,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options, with a rowid or without. */
    public TableOptions withWithoutRowid(boolean value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                value,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options as a partition; {@code null} for none. */
    public TableOptions withPartition(@Nullable Partition value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                value,
                inherits,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with other tables to inherit from. */
    public TableOptions withInherits(List<QualifiedName> value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                value,
                ofType,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with columns of another composite type. */
    public TableOptions withOfType(@Nullable String value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                value,
                accessMethod,
                storage,
                verbatim);
    }

    /** The same options with another access method. */
    public TableOptions withAccessMethod(@Nullable String value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                value,
                storage,
                verbatim);
    }

    /** The same options with other storage parameters. */
    public TableOptions withStorage(Map<String, String> value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                value,
                verbatim);
    }

    /** The same options with other parts as they are written. */
    public TableOptions withVerbatim(Map<String, String> value) {
        return new TableOptions(
                engine,
                charset,
                collation,
                rowFormat,
                partitionBy,
                unlogged,
                strict,
                withoutRowid,
                partition,
                inherits,
                ofType,
                accessMethod,
                storage,
                value);
    }
}
