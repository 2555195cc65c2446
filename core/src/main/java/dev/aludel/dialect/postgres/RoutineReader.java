package dev.aludel.dialect.postgres;

import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Reads functions, procedures and triggers, whose definitions PostgreSQL writes itself. Aggregates are native objects. The
 * triggers that partitions have from their table are its own; the functions that make values of a range type come with it.
 */
final class RoutineReader {

    /** {@code pg_get_functiondef} names the schema always; that of the default one is taken off again. */
    private static final String ROUTINES = """
        SELECT p.oid, n.nspname, p.proname, p.prokind = 'p' AS procedure,
               pg_catalog.oidvectortypes(p.proargtypes) AS arguments,
               pg_catalog.pg_get_functiondef(p.oid) AS definition,
               pg_catalog.quote_ident(n.nspname) || '.' AS qualifier
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = ANY (?) AND p.prokind IN ('f', 'p', 'w')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
        """;

    private static final String TRIGGERS = """
        SELECT t.oid, t.tgname, n.nspname, c.relname, pg_catalog.pg_get_triggerdef(t.oid, true) AS definition
        FROM pg_catalog.pg_trigger t
        JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY (?) AND NOT t.tgisinternal AND t.tgparentid = 0
          AND {own pg_trigger t.oid} AND {own pg_class c.oid}
        """;

    private RoutineReader() {}

    static List<Routine> routines(Catalog catalog, ObjectIds ids) throws SQLException {
        return catalog
                .ask(ROUTINES, row -> {
                    Routine routine = routine(catalog, row);
                    ids.add("pg_proc", row.getLong("oid"), ObjectReference.of(routine));
                    return routine;
                })
                .stream()
                .sorted(Comparator.comparing(Routine::name).thenComparing(Routine::arguments))
                .toList();
    }

    private static Routine routine(Catalog catalog, ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row, "nspname", "proname");
        boolean procedure = row.getBoolean("procedure");
        String definition = row.getString("definition").strip();
        if (name.schema() == null) {
            String begin = "CREATE OR REPLACE " + (procedure ? "PROCEDURE " : "FUNCTION ");
            String qualifier = begin + row.getString("qualifier");
            definition =
                    definition.startsWith(qualifier) ? begin + definition.substring(qualifier.length()) : definition;
        }
        return new Routine(
                name,
                procedure ? Routine.Kind.PROCEDURE : Routine.Kind.FUNCTION,
                row.getString("arguments"),
                definition);
    }

    static List<Trigger> triggers(Catalog catalog, ObjectIds ids) throws SQLException {
        return catalog
                .ask(TRIGGERS, row -> {
                    Trigger trigger = new Trigger(
                            row.getString("tgname"),
                            catalog.name(row, "nspname", "relname"),
                            row.getString("definition"));
                    ids.add("pg_trigger", row.getLong("oid"), ObjectReference.of(trigger));
                    return trigger;
                })
                .stream()
                .sorted(Comparator.comparing(Trigger::table).thenComparing(Trigger::name))
                .toList();
    }
}
