package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

/** What reaches beyond the database: foreign data and replication (manual, CREATE FOREIGN ..., CREATE PUBLICATION). */
final class NativeForeign {

    private static final String WRAPPERS = """
        SELECT 'pg_foreign_data_wrapper', w.oid, 0, 'foreign data wrapper', NULL, w.fdwname, NULL,
               ARRAY['CREATE FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(w.fdwname)
                   || CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc::text ELSE '' END
                   || CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc::text ELSE '' END
                   || coalesce(' OPTIONS (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                       || pg_catalog.quote_literal(o.option_value), ', ')
                       FROM pg_catalog.pg_options_to_table(w.fdwoptions) o) || ')', '')],
               ARRAY['DROP FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(w.fdwname)],
               'FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(w.fdwname), NULL
        FROM pg_catalog.pg_foreign_data_wrapper w
        WHERE {own pg_foreign_data_wrapper w.oid}
        """;

    private static final String SERVERS = """
        SELECT 'pg_foreign_server', s.oid, 0, 'server', NULL, s.srvname, NULL,
               ARRAY['CREATE SERVER ' || pg_catalog.quote_ident(s.srvname)
                   || coalesce(' TYPE ' || pg_catalog.quote_literal(s.srvtype), '')
                   || coalesce(' VERSION ' || pg_catalog.quote_literal(s.srvversion), '')
                   || ' FOREIGN DATA WRAPPER ' || pg_catalog.quote_ident(w.fdwname)
                   || coalesce(' OPTIONS (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                       || pg_catalog.quote_literal(o.option_value), ', ')
                       FROM pg_catalog.pg_options_to_table(s.srvoptions) o) || ')', '')],
               ARRAY['DROP SERVER ' || pg_catalog.quote_ident(s.srvname)],
               'SERVER ' || pg_catalog.quote_ident(s.srvname), NULL
        FROM pg_catalog.pg_foreign_server s
        JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        WHERE {own pg_foreign_server s.oid}
        """;

    /** Its options are hidden from all but their owner, and may be a password. */
    private static final String USER_MAPPINGS = """
        SELECT NULL, m.umid, 0, 'user mapping', NULL, m.srvname || ' for ' || m.usename, NULL,
               ARRAY['it may hold a password'], NULL, NULL, NULL
        FROM pg_catalog.pg_user_mappings m
        """;

    private static final String SUBSCRIPTIONS = """
        SELECT NULL, 0::oid, 0, 'subscription', NULL, s.subname, NULL,
               ARRAY['it holds the way into another server'], NULL, NULL, NULL
        FROM pg_catalog.pg_subscription s
        WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
        """;

    private static final String SECURITY_LABELS = """
        SELECT NULL, l.objoid, 0, 'security label', NULL, l.objtype || ' ' || l.objname, NULL,
               ARRAY['it belongs to ' || l.provider || ', a part of the server'], NULL, NULL, NULL
        FROM pg_catalog.pg_seclabels l
        WHERE l.objtype NOT IN ('database', 'tablespace', 'role')
        """;

    private static final String TABLES = """
        SELECT 'pg_class', c.oid, 0, 'foreign table', n.nspname, c.relname, NULL,
               ARRAY['CREATE FOREIGN TABLE ' || c.oid::regclass::text || ' ('
                   || coalesce(pg_catalog.array_to_string(ARRAY(
                       SELECT E'\\n    ' || pg_catalog.quote_ident(a.attname) || ' '
                           || pg_catalog.format_type(a.atttypid, a.atttypmod)
                           || coalesce(' OPTIONS (' || (SELECT pg_catalog.string_agg(
                               pg_catalog.quote_ident(o.option_name) || ' ' || pg_catalog.quote_literal(o.option_value), ', ')
                               FROM pg_catalog.pg_options_to_table(a.attfdwoptions) o) || ')', '')
                           || CASE WHEN a.attcollation <> t.typcollation
                                   THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END
                           || coalesce(CASE a.attgenerated WHEN '' THEN ' DEFAULT ' ELSE ' GENERATED ALWAYS AS (' END
                               || pg_catalog.pg_get_expr(ad.adbin, ad.adrelid)
                               || CASE a.attgenerated WHEN '' THEN '' WHEN 's' THEN ') STORED' ELSE ') VIRTUAL' END, '')
                           || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                       FROM pg_catalog.pg_attribute a
                       JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                       LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
                       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                         AND (c.relispartition OR a.attislocal)
                       ORDER BY a.attnum)
                       || ARRAY(SELECT E'\\n    CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
                           || pg_catalog.pg_get_constraintdef(k.oid)
                       FROM pg_catalog.pg_constraint k
                       WHERE k.conrelid = c.oid AND k.contype = 'c' AND (c.relispartition OR k.conislocal)
                       ORDER BY k.conname), ','), '') || E'\\n)'
                   || CASE WHEN NOT c.relispartition AND p.parents IS NOT NULL THEN ' INHERITS (' || p.parents || ')'
                       ELSE '' END
                   || ' SERVER ' || pg_catalog.quote_ident(s.srvname)
                   || coalesce(' OPTIONS (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                       || pg_catalog.quote_literal(o.option_value), ', ')
                       FROM pg_catalog.pg_options_to_table(f.ftoptions) o) || ')', '')]
                   || CASE WHEN c.relispartition THEN ARRAY['ALTER TABLE ' || p.parents || ' ATTACH PARTITION '
                       || c.oid::regclass::text || ' ' || pg_catalog.pg_get_expr(c.relpartbound, c.oid)] END,
               ARRAY['DROP FOREIGN TABLE ' || c.oid::regclass::text], 'FOREIGN TABLE ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_class c
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
        JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
        CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno) AS parents
            FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) p
        WHERE {own pg_class c.oid}
        """;

    private static final String PUBLICATIONS = """
        SELECT 'pg_publication', p.oid, 0, 'publication', NULL, p.pubname, NULL,
               ARRAY['CREATE PUBLICATION ' || pg_catalog.quote_ident(p.pubname)
                   || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE '' END
                   || ' WITH (publish = ' || pg_catalog.quote_literal(pg_catalog.concat_ws(', ',
                       CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                       CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END))
                   || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END
                   || CASE pg_catalog.to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN ', publish_generated_columns = stored'
                       ELSE '' END || ')'],
               ARRAY['DROP PUBLICATION ' || pg_catalog.quote_ident(p.pubname)],
               'PUBLICATION ' || pg_catalog.quote_ident(p.pubname), NULL
        FROM pg_catalog.pg_publication p
        WHERE {own pg_publication p.oid}
        """;

    private static final String PUBLISHED_TABLES = """
        SELECT 'pg_publication_rel', r.oid, 0, 'publication table', NULL, p.pubname, c.oid,
               ARRAY['ALTER PUBLICATION ' || pg_catalog.quote_ident(p.pubname) || ' ADD TABLE ONLY ' || c.oid::regclass::text
                   || {columns} || {condition}],
               ARRAY['ALTER PUBLICATION ' || pg_catalog.quote_ident(p.pubname) || ' DROP TABLE ONLY '
                   || c.oid::regclass::text], NULL, ARRAY['pg_publication:' || p.oid]
        FROM pg_catalog.pg_publication_rel r
        JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
        JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE {own pg_publication p.oid}
        """;

    private static final String PUBLISHED_COLUMNS = """
        coalesce(' (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attnum)
                       FROM pg_catalog.pg_attribute a
                       WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs)) || ')', '')\
        """;

    private static final String PUBLISHED_CONDITION =
            "coalesce(' WHERE (' || pg_catalog.pg_get_expr(r.prqual, r.prrelid) || ')', '')";

    private static final String PUBLISHED_SCHEMAS = """
        SELECT 'pg_publication_namespace', r.oid, 0, 'publication schema', NULL, p.pubname || '.' || n.nspname, NULL,
               ARRAY['ALTER PUBLICATION ' || pg_catalog.quote_ident(p.pubname) || ' ADD TABLES IN SCHEMA '
                   || pg_catalog.quote_ident(n.nspname)],
               ARRAY['ALTER PUBLICATION ' || pg_catalog.quote_ident(p.pubname) || ' DROP TABLES IN SCHEMA '
                   || pg_catalog.quote_ident(n.nspname)], NULL, ARRAY['pg_publication:' || p.oid]
        FROM pg_catalog.pg_publication_namespace r
        JOIN pg_catalog.pg_publication p ON p.oid = r.pnpubid
        JOIN asked n ON n.oid = r.pnnspid
        """;

    private static final List<NativePart> COMMON = List.of(
            NativePart.of("pg_foreign_data_wrapper", WRAPPERS),
            NativePart.of("pg_foreign_server", SERVERS),
            NativePart.of("pg_foreign_server", USER_MAPPINGS),
            new NativePart("EXISTS (SELECT FROM pg_catalog.pg_subscription)", SUBSCRIPTIONS),
            new NativePart("EXISTS (SELECT FROM pg_catalog.pg_seclabel)", SECURITY_LABELS),
            NativePart.where("pg_class", "relkind = 'f'", TABLES),
            NativePart.of("pg_publication", PUBLICATIONS));

    private NativeForeign() {}

    /**
     * The parts for a version.
     *
     * @param filtered whether publications choose columns, rows and schemas (PostgreSQL 15)
     */
    static List<NativePart> parts(boolean filtered) {
        String tables = PUBLISHED_TABLES
                .replace("{columns}", filtered ? PUBLISHED_COLUMNS : "''")
                .replace("{condition}", filtered ? PUBLISHED_CONDITION : "''");
        List<NativePart> parts = new ArrayList<>(COMMON);
        parts.add(NativePart.of("pg_publication", tables));
        if (filtered) {
            parts.add(NativePart.of("pg_publication", PUBLISHED_SCHEMAS));
        }
        return parts;
    }
}
