package dev.aludel.dialect.postgres;

import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.View;
import dev.aludel.schema.ViewOptions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads views, each after those it reads from, else by name. */
final class ViewReader {

    private static final String VIEWS = """
        SELECT c.oid, n.nspname, c.relname, c.relkind = 'm' AS materialized, c.reloptions, c.relispopulated,
               pg_catalog.pg_get_viewdef(c.oid) AS query,
               pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
               ARRAY(SELECT DISTINCT d.refobjid::bigint
                   FROM pg_catalog.pg_rewrite r
                   JOIN pg_catalog.pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                       AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
                   WHERE r.ev_class = c.oid) AS sources
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY (?) AND c.relkind IN ('v', 'm')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
        """;

    private record Found(long oid, View view, List<Long> sources) {}

    private final Map<Long, Found> waiting = new LinkedHashMap<>();
    private final List<View> ordered = new ArrayList<>();

    private ViewReader(List<Found> found) {
        found.stream()
                .sorted(Comparator.comparing(each -> each.view().name()))
                .forEach(each -> waiting.put(each.oid(), each));
    }

    static List<View> read(Catalog catalog, Map<Long, IndexReader.Found> indexes, ObjectIds ids) throws SQLException {
        ViewReader reader = new ViewReader(catalog.ask(VIEWS, row -> found(catalog, row, indexes)));
        reader.waiting.forEach((oid, found) -> ids.add("pg_class", oid, ObjectReference.of(found.view())));
        List.copyOf(reader.waiting.keySet()).forEach(reader::place);
        return reader.ordered;
    }

    private void place(long oid) {
        Found found = waiting.remove(oid);
        if (found == null) {
            return;
        }
        // In the order of names, so that the result does not depend on object ids.
        List.copyOf(waiting.keySet()).stream().filter(found.sources()::contains).forEach(this::place);
        ordered.add(found.view());
    }

    private static Found found(Catalog catalog, ResultSet row, Map<Long, IndexReader.Found> indexes)
            throws SQLException {
        Array sources = row.getArray("sources");
        View view = new View(
                catalog.name(row, "nspname", "relname"),
                query(row.getString("query")),
                row.getBoolean("materialized"),
                List.of(),
                row.getString("comment"),
                IndexReader.of(indexes, row.getLong("oid"), row.getString("relname")),
                new ViewOptions(
                        Catalog.options(row, "reloptions"),
                        !row.getBoolean("materialized") || row.getBoolean("relispopulated")));
        return new Found(row.getLong("oid"), view, List.of((Long[]) sources.getArray()));
    }

    private static String query(String definition) {
        String query = definition.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }
}
