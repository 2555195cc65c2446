package dev.aludel.dialect.postgres;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the columns of all tables in one question. */
final class ColumnReader {

    /** An array is a type that is the array type of its element type; int2vector and oidvector only look like one. */
    private static final String COLUMNS = """
        SELECT n.nspname, c.relname, a.attrelid, a.attname, a.attidentity, a.attgenerated,
               a.attnotnull{not_null} AS attnotnull, {not_null_name} AS not_null_name, c.relispartition OR a.attislocal AS own,
               pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
               CASE WHEN e.oid IS NULL THEN t.oid ELSE e.oid END AS type_oid,
               CASE WHEN e.oid IS NULL THEN 0 ELSE greatest(a.attndims, 1) END AS dimensions,
               pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS expression,
               CASE WHEN a.attcollation <> t.typcollation THEN
                   CASE WHEN cn.nspname = 'pg_catalog' OR pg_catalog.pg_collation_is_visible(co.oid)
                        THEN co.collname
                        ELSE cn.nspname || '."' || co.collname || '"' END END AS collation,
               pg_catalog.col_description(a.attrelid, a.attnum) AS comment,
               s.*
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
        LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
        LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
        LEFT JOIN LATERAL (
            SELECT sn.nspname AS sequence_schema, sc.relname AS sequence_name, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
            JOIN pg_catalog.pg_class sc ON sc.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace
            WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
              AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND %s
            LIMIT 1) s ON true
        WHERE n.nspname = ANY (?) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum
        """.formatted(SequenceReader.COUNTS_COLUMN);

    /** NOT NULL that does not hold for all rows, or not for tables that inherit, is a native object (PostgreSQL 18). */
    private static final String NOT_NULL_FOR_ALL = """
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n'
                   AND k.conkey = ARRAY[a.attnum] AND k.conislocal AND (k.connoinherit OR NOT k.convalidated))\
        """;

    private static final String NOT_NULL_NAME = """
        CASE WHEN c.relispartition OR c.relkind = 'p' THEN (SELECT k.conname FROM pg_catalog.pg_constraint k
                   WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]) END\
        """;

    private static final int FIRST_WITH_NOT_NULL_CONSTRAINTS = 180000;

    /**
     * A column, and what the columns of a partition are compared by.
     *
     * @param column the column
     * @param expression its default or what computes it, as the server prints it; {@code null} for none
     * @param notNullName the name of its NOT NULL constraint, where there are such (PostgreSQL 18)
     * @param own whether it is the table's own, not inherited
     */
    record Found(
            Column column,
            @Nullable String expression,
            @Nullable String notNullName,
            boolean own) {

        /**
         * Whether a partition can take this column from its table. What numbers it is the table's alone; another default or
         * comment, and NOT NULL, can be set afterwards.
         */
        boolean isTakenFrom(Found other) {
            boolean sameNotNull = other.column.nullable() || !column.nullable() && sameNotNullName(other);
            boolean sameExpression = column.generated() == null || Objects.equals(expression, other.expression);
            return sameNotNull && sameExpression && bare(column).equals(bare(other.column));
        }

        private boolean sameNotNullName(Found other) {
            return Objects.equals(notNullName, other.notNullName);
        }

        private static Column bare(Column column) {
            return column.withComment(null).withIdentity(null).withDefault(null).withNullable(true);
        }
    }

    private final Catalog catalog;
    private final PostgresTypeReader types;
    private final Map<Long, List<Found>> columns = new LinkedHashMap<>();

    private ColumnReader(Catalog catalog, PostgresTypeReader types) {
        this.catalog = catalog;
        this.types = types;
    }

    /** The columns by the object id of their table. */
    static Map<Long, List<Found>> read(Catalog catalog, PostgresTypeReader types) throws SQLException {
        ColumnReader reader = new ColumnReader(catalog, types);
        boolean constraints = catalog.version() >= FIRST_WITH_NOT_NULL_CONSTRAINTS;
        catalog.ask(
                COLUMNS.replace("{not_null}", constraints ? NOT_NULL_FOR_ALL : "")
                        .replace("{not_null_name}", constraints ? NOT_NULL_NAME : "NULL"),
                row -> reader.columns
                        .computeIfAbsent(row.getLong("attrelid"), table -> new ArrayList<>())
                        .add(reader.column(row)));
        return reader.columns;
    }

    private Found column(ResultSet row) throws SQLException {
        SqlType type = types.read(row.getLong("type_oid"), row.getString("type"), row.getInt("dimensions"));
        Identity identity = identity(row, type);
        GeneratedColumn generated = generated(row);
        String expression = row.getString("expression");
        boolean plain = expression != null && identity == null && generated == null;
        ColumnDefault value = plain ? PostgresDefaultReader.read(expression, type, row.getString("type")) : null;
        Column column = new Column(
                row.getString("attname"),
                type,
                !row.getBoolean("attnotnull"),
                value,
                identity,
                generated,
                row.getString("comment"),
                ColumnOptions.NONE.withCollation(row.getString("collation")));
        return new Found(column, expression, row.getString("not_null_name"), row.getBoolean("own"));
    }

    private @Nullable Identity identity(ResultSet row, SqlType type) throws SQLException {
        row.getLong("seqincrement");
        if (row.wasNull()) {
            return null;
        }
        Identity.Kind kind = switch (row.getString("attidentity")) {
            case "a" -> Identity.Kind.ALWAYS;
            case "d" -> Identity.Kind.BY_DEFAULT;
            default -> Identity.Kind.AUTOINCREMENT;
        };
        QualifiedName usual =
                OwnedSequence.usualName(catalog.name(row, "nspname", "relname"), row.getString("attname"));
        QualifiedName sequence = catalog.name(row, "sequence_schema", "sequence_name");
        return new Identity(kind, SequenceReader.ofColumn(row, type), sequence.equals(usual) ? null : sequence);
    }

    private static @Nullable GeneratedColumn generated(ResultSet row) throws SQLException {
        String kind = row.getString("attgenerated");
        return kind.isEmpty() ? null : new GeneratedColumn(Catalog.bare(row.getString("expression")), kind.equals("s"));
    }
}
