package dev.aludel.dialect.postgres;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads enum types of all schemas, because a column may have one of another schema. */
final class EnumReader {

    private static final String ENUMS = """
        SELECT t.oid, n.nspname, t.typname, pg_catalog.obj_description(t.oid, 'pg_type') AS comment,
               ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e
                   WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
               n.nspname = ANY (?) AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                   WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e') AS asked
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND EXISTS (SELECT FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid)
        """;

    private EnumReader() {}

    /** The enum types of the schemas asked about; all become known to the reader of types. */
    static List<EnumType> read(Catalog catalog, PostgresTypeReader types, ObjectIds ids) throws SQLException {
        List<EnumType> found = new ArrayList<>();
        catalog.ask(ENUMS, row -> {
            EnumType type = type(catalog, row);
            types.add(row.getLong("oid"), type.name(), type.values());
            if (row.getBoolean("asked")) {
                ids.add("pg_type", row.getLong("oid"), ObjectReference.of(type));
                found.add(type);
            }
            return type;
        });
        found.sort(Comparator.comparing(EnumType::name));
        return found;
    }

    private static EnumType type(Catalog catalog, ResultSet row) throws SQLException {
        return new EnumType(
                catalog.name(row, "nspname", "typname"), Catalog.texts(row, "labels"), row.getString("comment"));
    }
}
