package dev.aludel.it.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the system catalogue of PostgreSQL says of a database, as sorted lines, read otherwise than the reflector reads it:
 * table by table, as the server prints each object, with names instead of object ids. For servers that are newer than the
 * machine's {@code pg_dump}.
 */
final class PostgresCatalogue {

    /** A name for any object; those of extensions and of the server itself are not asked about. */
    private static final String NAME =
            "(SELECT i.type || ' ' || i.identity FROM pg_identify_object('%s'::regclass, %s, 0) i)";

    private static final String OWN = "%2$s >= 16384 AND NOT EXISTS (SELECT FROM pg_depend e"
            + " WHERE e.classid = '%1$s'::regclass AND e.objid = %2$s AND e.deptype = 'e')";

    private static final List<String> QUESTIONS = List.of(
            "SELECT 'schema ' || nspname FROM pg_namespace WHERE " + own("pg_namespace", "oid"),
            "SELECT 'extension ' || extname || ' in ' || extnamespace::regnamespace FROM pg_extension",
            """
            SELECT concat_ws(' ', {c.oid}, relkind, relpersistence, relreplident, relrowsecurity, relforcerowsecurity,
                relispopulated, reloptions, reloftype::regtype, (SELECT amname FROM pg_am WHERE oid = relam),
                pg_get_expr(relpartbound, c.oid), pg_get_partkeydef(c.oid),
                (SELECT string_agg(inhparent::regclass::text, ',' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid))
            FROM pg_class c WHERE relkind <> 't' AND {own}\
            """,
            """
            SELECT concat_ws(' ', {c.oid}, 'column', attnum - (SELECT count(*) FROM pg_attribute d
                    WHERE d.attrelid = a.attrelid AND d.attnum > 0 AND d.attnum < a.attnum AND d.attisdropped),
                attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, CASE WHEN relkind NOT IN ('i', 'I') THEN attstorage END,
                to_jsonb(a) ->> 'attcompression', attislocal, attinhcount, attcollation::regcollation,
                nullif(attstattarget, -1), attoptions, attfdwoptions, pg_get_expr(adbin, adrelid))
            FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attnum > 0 AND NOT attisdropped AND relkind NOT IN ('t', 'S') AND {own}\
            """,
            """
            SELECT concat_ws(' ', coalesce(conrelid::regclass::text, contypid::regtype::text), conname, contype,
                pg_get_constraintdef(k.oid), condeferrable, condeferred, convalidated, conislocal, coninhcount,
                CASE WHEN contype IN ('c', 'n') THEN connoinherit END,
                (SELECT conname FROM pg_constraint p WHERE p.oid = k.conparentid))
            FROM pg_constraint k WHERE {own pg_constraint k.oid} AND contype <> 't'\
            """,
            """
            SELECT concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, indisclustered, indisreplident,
                (SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid))
            FROM pg_index i JOIN pg_class c ON c.oid = indexrelid
            JOIN pg_class t ON t.oid = indrelid AND t.relkind <> 't' WHERE {own}\
            """,
            """
            SELECT concat_ws(' ', {pg_type t.oid}, typtype, typcategory, typnotnull, typdefault,
                format_type(typbasetype, typtypmod),
                (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
                (SELECT concat_ws(' ', rngsubtype::regtype, to_jsonb(r) ->> 'rngmultitypid' IS NOT NULL, rngsubdiff,
                    (SELECT opcname FROM pg_opclass WHERE oid = rngsubopc), rngcollation::regcollation)
                 FROM pg_range r WHERE rngtypid = t.oid))
            FROM pg_type t WHERE {own pg_type t.oid}\
            """,
            """
            SELECT concat_ws(' ', {q.seqrelid}, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
                (SELECT concat_ws(' ', deptype, refobjid::regclass, attname) FROM pg_depend
                 JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
                 WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i')))
            FROM pg_sequence q JOIN pg_class c ON c.oid = seqrelid WHERE {own}\
            """,
            "SELECT CASE prokind WHEN 'a' THEN {pg_proc p.oid} ELSE pg_get_functiondef(p.oid) END"
                    + " FROM pg_proc p WHERE {own pg_proc p.oid}",
            """
            SELECT concat_ws(' ', {pg_proc aggfnoid}, aggkind, aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn,
                aggmtransfn, aggminvtransfn, aggmfinalfn, aggfinalextra, aggmfinalextra, aggfinalmodify, aggmfinalmodify,
                aggsortop::regoperator, aggtranstype::regtype, aggtransspace, aggmtranstype::regtype, aggmtransspace,
                agginitval, aggminitval)
            FROM pg_aggregate WHERE {own pg_proc aggfnoid}\
            """,
            "SELECT concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled, tgparentid <> 0) FROM pg_trigger t"
                    + " WHERE NOT tgisinternal AND {own pg_trigger t.oid}",
            "SELECT concat_ws(' ', pg_get_ruledef(r.oid), ev_enabled) FROM pg_rewrite r WHERE {own pg_rewrite r.oid}",
            """
            SELECT concat_ws(' ', polrelid::regclass, polname, polcmd, polpermissive, polroles,
                pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy\
            """,
            "SELECT concat_ws(' ', pg_get_statisticsobjdef(s.oid), nullif(stxstattarget, -1)) FROM pg_statistic_ext s",
            """
            SELECT concat_ws(' ', {pg_operator o.oid}, oprcode, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin,
                oprcanmerge, oprcanhash) FROM pg_operator o WHERE {own pg_operator o.oid}\
            """,
            "SELECT concat_ws(' ', {pg_opclass o.oid}, opcdefault, opckeytype::regtype, {pg_opfamily opcfamily})"
                    + " FROM pg_opclass o WHERE {own pg_opclass o.oid}",
            """
            SELECT concat_ws(' ', {pg_opfamily amopfamily}, amopstrategy, amopopr::regoperator, amoppurpose)
            FROM pg_amop WHERE {own pg_opfamily amopfamily}\
            """,
            """
            SELECT concat_ws(' ', {pg_opfamily amprocfamily}, amprocnum, amproc::regprocedure)
            FROM pg_amproc WHERE {own pg_opfamily amprocfamily}\
            """,
            "SELECT concat_ws(' ', {pg_cast c.oid}, castfunc::regprocedure, castcontext, castmethod)"
                    + " FROM pg_cast c WHERE {own pg_cast c.oid}",
            "SELECT concat_ws(' ', collnamespace::regnamespace, to_jsonb(c) - 'oid' - 'collowner' - 'collnamespace' -"
                    + " 'collversion') FROM pg_collation c WHERE {own pg_collation c.oid}",
            "SELECT concat_ws(' ', {pg_ts_dict d.oid}, dicttemplate, dictinitoption) FROM pg_ts_dict d WHERE {own"
                    + " pg_ts_dict d.oid}",
            """
            SELECT concat_ws(' ', {pg_ts_config mapcfg}, maptokentype, mapseqno, mapdict::regdictionary)
            FROM pg_ts_config_map WHERE {own pg_ts_config mapcfg}\
            """,
            "SELECT concat_ws(' ', evtname, evtevent, evtfoid::regproc, evtenabled, evttags) FROM pg_event_trigger",
            "SELECT (to_jsonb(p) - 'oid' - 'pubowner')::text FROM pg_publication p",
            "SELECT concat_ws(' ', {pg_publication prpubid}, prrelid::regclass, to_jsonb(r) ->> 'prattrs') FROM"
                    + " pg_publication_rel r",
            "SELECT concat_ws(' ', srvname, srvtype, srvversion, srvoptions) FROM pg_foreign_server",
            "SELECT concat_ws(' ', ftrelid::regclass, ftserver, ftoptions) FROM pg_foreign_table"
                    .replace(", ftserver", ""),
            """
            SELECT concat_ws(' ', i.type, i.identity, 'comment', description)
            FROM pg_description, LATERAL pg_identify_object(classoid, objoid, objsubid) i
            WHERE objoid >= 16384 OR classoid = 'pg_namespace'::regclass\
            """);

    private PostgresCatalogue() {}

    private static String own(String catalog, String oid) {
        return OWN.formatted(catalog, oid);
    }

    /** All lines; every name with its schema. */
    static List<String> sorted(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            for (String question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(written(question))) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
            statement.execute("RESET search_path");
        }
        Collections.sort(lines);
        return lines;
    }

    /** {@code {own}} is about the class {@code c}, {@code {c.oid}} a name of a class, {@code {pg_type t.oid}} of anything. */
    private static String written(String question) {
        return question.replace("{own}", "{own pg_class c.oid} AND c.relnamespace <> 'pg_toast'::regnamespace")
                .replaceAll(
                        "\\{own (\\w+) ([\\w.]+)}", OWN.replace("%1$s", "$1").replace("%2$s", "$2"))
                .replaceAll("\\{([\\w.]+)}", NAME.formatted("pg_class", "$1").replace("$1", "$1"))
                .replaceAll("\\{(pg_\\w+) ([\\w.]+)}", NAME.formatted("$1", "$2"));
    }
}
