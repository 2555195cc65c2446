package dev.aludel.dialect.postgres;

import dev.aludel.schema.Extension;
import dev.aludel.schema.ObjectReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemas and extensions in one question. Extensions belong to the database, so that all are read, but not
 * {@code plpgsql}, which every database has from the start; the schemas they are in are read with them.
 */
final class NamespaceReader {

    private static final String NAMESPACES = """
        SELECT NULL AS extension, n.nspname, n.oid, NULL::bigint[] AS required
        FROM pg_catalog.pg_namespace n
        WHERE n.nspname = ANY (?) AND {own pg_namespace n.oid}
        UNION ALL
        SELECT x.extname, n.nspname, x.oid,
               ARRAY(SELECT d.refobjid::bigint FROM pg_catalog.pg_depend d
                   WHERE d.classid = 'pg_extension'::regclass AND d.objid = x.oid
                     AND d.refclassid = 'pg_extension'::regclass)
        FROM pg_catalog.pg_extension x
        JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
        WHERE x.extname <> 'plpgsql'
        ORDER BY 1, 2
        """;

    private record Found(long oid, @Nullable Extension extension, List<Long> required) {}

    private final Catalog catalog;
    private final TreeSet<String> namespaces = new TreeSet<>();
    private final Map<Long, Found> waiting = new LinkedHashMap<>();
    private final List<Extension> extensions = new ArrayList<>();

    private NamespaceReader(Catalog catalog) {
        this.catalog = catalog;
    }

    static NamespaceReader read(Catalog catalog, ObjectIds ids) throws SQLException {
        NamespaceReader reader = new NamespaceReader(catalog);
        for (Found found : catalog.ask(NAMESPACES, reader::found)) {
            if (found.extension() != null) {
                reader.waiting.put(found.oid(), found);
                ids.add("pg_extension", found.oid(), ObjectReference.of(found.extension()));
            }
        }
        List.copyOf(reader.waiting.keySet()).forEach(reader::place);
        return reader;
    }

    /** The schemas besides the default one, by name. */
    List<String> namespaces() {
        return List.copyOf(namespaces);
    }

    /** The extensions, each after those it requires, else by name. */
    List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    private Found found(ResultSet row) throws SQLException {
        String schema = row.getString("nspname");
        boolean systems = schema.equals("pg_catalog");
        if (!schema.equals(catalog.defaultSchema()) && !systems) {
            namespaces.add(schema);
        }
        String name = row.getString("extension");
        if (name == null) {
            return new Found(row.getLong("oid"), null, List.of());
        }
        String where = schema.equals(catalog.defaultSchema()) || systems ? null : schema;
        Array required = row.getArray("required");
        return new Found(row.getLong("oid"), new Extension(name, where), List.of((Long[]) required.getArray()));
    }

    private void place(long oid) {
        Found found = waiting.remove(oid);
        if (found != null && found.extension() != null) {
            found.required().forEach(this::place);
            extensions.add(found.extension());
        }
    }
}
