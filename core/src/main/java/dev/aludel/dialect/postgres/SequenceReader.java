package dev.aludel.dialect.postgres;

import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences: those of identity and serial columns with only what differs from PostgreSQL's own choice, those that
 * stand alone with every option, so that a change of one can be taken back.
 */
final class SequenceReader {

    /**
     * What makes the sequence {@code s} the counter of the column {@code a} with the default {@code ad}: it belongs to an
     * identity column ('i'), or it is owned by an integer column ('a') whose default does nothing but ask it. The second
     * is what {@code serial} makes (manual 8.1.4); before PostgreSQL 10 the sequence counted as far as bigint goes.
     */
    static final String COUNTS_COLUMN = """
        (d.deptype = 'i' OR d.deptype = 'a'
            AND a.attidentity = ''
            AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
            AND (s.seqtypid = a.atttypid OR s.seqtypid = 'int8'::regtype AND s.seqmax > 2147483647)
            AND pg_catalog.pg_get_expr(ad.adbin, ad.adrelid)
                = pg_catalog.format('nextval(%L::regclass)', d.objid::regclass::text))\
        """;

    private static final String SEQUENCES = """
        SELECT c.oid, n.nspname, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
               pg_catalog.format_type(s.seqtypid, NULL) AS type,
               pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
               tn.nspname AS owner_schema, t.relname AS owner_table, a.attname AS owner_column
        FROM pg_catalog.pg_sequence s
        JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
        LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
        LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        WHERE n.nspname = ANY (?)
          AND NOT coalesce(%s, false)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
        """.formatted(COUNTS_COLUMN);

    private SequenceReader() {}

    static List<Sequence> read(Catalog catalog, ObjectIds ids) throws SQLException {
        return catalog.ask(SEQUENCES, row -> {
            Sequence sequence = sequence(catalog, row);
            ids.add("pg_class", row.getLong("oid"), ObjectReference.of(sequence));
            return sequence;
        });
    }

    private static Sequence sequence(Catalog catalog, ResultSet row) throws SQLException {
        String owner = row.getString("owner_table");
        QualifiedName table = owner == null ? null : catalog.name(row, "owner_schema", "owner_table");
        return new Sequence(
                catalog.name(row, "nspname", "relname"),
                type(row.getString("type")),
                all(row),
                table,
                row.getString("owner_column"),
                row.getString("comment"));
    }

    /** bigint is what a sequence has when nothing is said. */
    private static @Nullable SqlType type(String formatted) {
        return switch (formatted) {
            case "smallint" -> new SqlType.SmallInt();
            case "integer" -> new SqlType.Int();
            default -> null;
        };
    }

    private static SequenceOptions all(ResultSet row) throws SQLException {
        return new SequenceOptions(
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"));
    }

    /**
     * How the counter of a column counts.
     *
     * @param row a row with the columns of pg_sequence
     * @param type of the column
     * @return what differs from what PostgreSQL chooses for that type (manual, CREATE SEQUENCE)
     */
    static SequenceOptions ofColumn(ResultSet row, SqlType type) throws SQLException {
        SequenceOptions all = all(row);
        boolean up = row.getLong("seqincrement") > 0;
        long smallest = smallest(type);
        long minimum = up ? 1 : smallest;
        long maximum = up ? -(smallest + 1) : -1;
        long first = row.getLong(up ? "seqmin" : "seqmax");
        return new SequenceOptions(
                unless(all.start(), first),
                unless(all.increment(), 1),
                unless(all.minimum(), minimum),
                unless(all.maximum(), maximum),
                unless(all.cache(), 1),
                all.cycle());
    }

    private static @Nullable Long unless(@Nullable Long value, long usual) {
        return value == null || value == usual ? null : value;
    }

    private static long smallest(SqlType type) {
        if (type instanceof SqlType.SmallInt) {
            return Short.MIN_VALUE;
        }
        return type instanceof SqlType.Int ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }
}
