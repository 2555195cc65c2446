package dev.aludel.dialect.postgres;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.Index;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the constraints of all tables in one question. NOT NULL is a property of the column here, though PostgreSQL 18
 * keeps it among the constraints as well.
 */
final class ConstraintReader {

    private static final int FIRST_WITH_NOT_ENFORCED = 180000;
    private static final int FIRST_WITH_DELETE_COLUMNS = 150000;

    private static final String DELETE_COLUMNS = """
        ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.confdelsetcols) WITH ORDINALITY AS key (number, place)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = key.number
                   ORDER BY key.place)\
        """;

    /**
     * In the order of the model: primary key, unique, foreign key, check, exclude, each by name. A key to or of a
     * partitioned table has a row for each partition below the real one (conparentid).
     */
    private static final String CONSTRAINTS = """
        SELECT k.oid, n.nspname, c.relname, k.conrelid, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated, k.conindid,
               {enforced} AS enforced, {period} AS period, k.connoinherit, k.conislocal,
               k.conparentid <> 0 AS inherited,
               k.confdeltype, k.confupdtype, k.confmatchtype,
               ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS key (number, place)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = key.number
                   ORDER BY key.place) AS columns,
               rn.nspname AS referenced_schema, r.relname AS referenced_table,
               ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS key (number, place)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = key.number
                   ORDER BY key.place) AS referenced_columns,
               pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS condition,
               ARRAY(SELECT CASE WHEN pg_catalog.pg_operator_is_visible(o.oid) THEN o.oprname::text
                         ELSE 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || o.oprname || ')' END
                   FROM pg_catalog.unnest(k.conexclop) WITH ORDINALITY AS key (operator, place)
                   JOIN pg_catalog.pg_operator o ON o.oid = key.operator
                   JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                   ORDER BY key.place) AS operators,
               {delete_columns} AS delete_columns
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
        LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
        WHERE n.nspname = ANY (?) AND k.contype IN ('p', 'u', 'f', 'c', 'x')
          AND (k.conparentid = 0 OR k.contype <> 'f')
        ORDER BY pg_catalog.strpos('pufcx', k.contype::text), k.conname COLLATE "C"
        """;

    private final Catalog catalog;
    private final Map<Long, IndexReader.Found> indexes;
    private final PostgresDefinitions definitions;
    private final ObjectIds ids;

    /**
     * Makes a reader.
     *
     * @param catalog the catalogue
     * @param indexes all indexes by object id
     * @param definitions spells the elements of exclusion constraints
     * @param ids takes in which constraint is which
     */
    ConstraintReader(
            Catalog catalog, Map<Long, IndexReader.Found> indexes, PostgresDefinitions definitions, ObjectIds ids) {
        this.ids = ids;
        this.catalog = catalog;
        this.indexes = indexes;
        this.definitions = definitions;
    }

    /**
     * A constraint, and whether it is the table's own.
     *
     * @param constraint the constraint
     * @param own no for a check that the table only inherits
     */
    record Found(Constraint constraint, boolean own) {}

    /** The constraints by the object id of their table. */
    Map<Long, List<Found>> read() throws SQLException {
        boolean enforced = catalog.version() >= FIRST_WITH_NOT_ENFORCED;
        boolean deleteColumns = catalog.version() >= FIRST_WITH_DELETE_COLUMNS;
        Map<Long, List<Found>> constraints = new LinkedHashMap<>();
        catalog.ask(
                CONSTRAINTS
                        .replace("{enforced}", enforced ? "k.conenforced" : "true")
                        .replace("{period}", enforced ? "k.conperiod" : "false")
                        .replace("{delete_columns}", deleteColumns ? DELETE_COLUMNS : "NULL::text[]"),
                row -> {
                    register(row);
                    return inheritedAsIs(row)
                            || constraints
                                    .computeIfAbsent(row.getLong("conrelid"), table -> new ArrayList<>())
                                    .add(new Found(constraint(row), isOwn(row)));
                });
        return constraints;
    }

    private void register(ResultSet row) throws SQLException {
        QualifiedName table = catalog.name(row, "nspname", "relname");
        ObjectReference reference =
                new ObjectReference(ObjectReference.Kind.CONSTRAINT, table, row.getString("conname"));
        ids.add("pg_constraint", row.getLong("oid"), reference);
        if (row.getString("contype").equals("f")) {
            ids.addForeignKey(reference);
        }
    }

    private static boolean isOwn(ResultSet row) throws SQLException {
        return row.getBoolean("conislocal") || !row.getString("contype").equals("c");
    }

    /** A key that a partition gets from its table when it is attached, under the name the server chooses then. */
    private boolean inheritedAsIs(ResultSet row) throws SQLException {
        return row.getBoolean("inherited")
                && Objects.requireNonNull(indexes.get(row.getLong("conindid"))).hasUsualName(row.getString("relname"));
    }

    private Constraint constraint(ResultSet row) throws SQLException {
        String name = row.getString("conname");
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, Catalog.texts(row, "columns"), deferrability(row), options(row));
            case "u" ->
                new UniqueConstraint(
                        name,
                        Catalog.texts(row, "columns"),
                        index(row).nullsNotDistinct(),
                        deferrability(row),
                        options(row));
            case "f" -> foreignKey(row, name);
            case "c" -> check(row, name);
            default -> exclude(row, name);
        };
    }

    private KeyOptions options(ResultSet row) throws SQLException {
        Index index = index(row);
        return new KeyOptions(index.include(), row.getBoolean("period"), index.storage());
    }

    /** A key that is not enforced is never validated; nothing was left to do, so that it does not say so. */
    private ForeignKey foreignKey(ResultSet row, String name) throws SQLException {
        return new ForeignKey(
                name,
                Catalog.texts(row, "columns"),
                catalog.name(row, "referenced_schema", "referenced_table"),
                Catalog.texts(row, "referenced_columns"),
                action(row.getString("confdeltype")),
                action(row.getString("confupdtype")),
                match(row.getString("confmatchtype")),
                deferrability(row),
                row.getBoolean("convalidated") || !row.getBoolean("enforced"),
                new ForeignKeyOptions(
                        Catalog.texts(row, "delete_columns"), row.getBoolean("period"), row.getBoolean("enforced")));
    }

    /** A check that is not enforced is never validated; nothing was left to do, so that it does not say so. */
    private static CheckConstraint check(ResultSet row, String name) throws SQLException {
        boolean enforced = row.getBoolean("enforced");
        return new CheckConstraint(
                name,
                Catalog.bare(row.getString("condition")),
                row.getBoolean("convalidated") || !enforced,
                enforced,
                row.getBoolean("connoinherit"));
    }

    private ExcludeConstraint exclude(ResultSet row, String name) throws SQLException {
        Index index = index(row);
        List<String> operators = Catalog.texts(row, "operators");
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        for (int place = 0; place < operators.size(); place++) {
            elements.add(new ExcludeConstraint.Element(
                    definitions.indexKey(index.elements().get(place)), operators.get(place)));
        }
        String method = index.method() == null ? "btree" : index.method();
        return new ExcludeConstraint(name, method, elements, index.where(), deferrability(row), options(row));
    }

    private Index index(ResultSet row) throws SQLException {
        return Objects.requireNonNull(indexes.get(row.getLong("conindid"))).index();
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (!row.getBoolean("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.getBoolean("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static MatchType match(String code) {
        return switch (code) {
            case "f" -> MatchType.FULL;
            case "p" -> MatchType.PARTIAL;
            default -> MatchType.SIMPLE;
        };
    }
}
