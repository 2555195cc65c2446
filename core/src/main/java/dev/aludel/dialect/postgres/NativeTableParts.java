package dev.aludel.dialect.postgres;

import java.util.List;

/** What belongs to a table or a view and is set by ALTER TABLE or made on it: rules, policies, settings of columns and triggers. */
final class NativeTableParts {

    /** The kind of what {@link #NOT_NULL_NAMES} finds. */
    static final String NOT_NULL_NAME = "not null name";

    /** {@code pg_get_ruledef} names the schema always; that of the default one is taken off again. */
    private static final String RULES = """
        SELECT 'pg_rewrite', r.oid, 0, 'rule', NULL, r.rulename, c.oid,
               ARRAY[pg_catalog.rtrim(pg_catalog.replace(pg_catalog.pg_get_ruledef(r.oid),
                   ' TO ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
                   ' TO ' || c.oid::regclass::text), ';')]
                   || CASE r.ev_enabled WHEN 'O' THEN NULL ELSE ARRAY['ALTER TABLE ' || c.oid::regclass::text
                       || CASE r.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'A' THEN ' ENABLE ALWAYS'
                               ELSE ' ENABLE REPLICA' END || ' RULE ' || pg_catalog.quote_ident(r.rulename)] END,
               ARRAY['DROP RULE ' || pg_catalog.quote_ident(r.rulename) || ' ON ' || c.oid::regclass::text],
               'RULE ' || pg_catalog.quote_ident(r.rulename) || ' ON ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
        JOIN asked n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND {own pg_rewrite r.oid} AND {own pg_class c.oid}
        """;

    private static final String POLICIES = """
        SELECT 'pg_policy', p.oid, 0, 'policy', NULL, p.polname, c.oid,
               ARRAY['CREATE POLICY ' || pg_catalog.quote_ident(p.polname) || ' ON ' || c.oid::regclass::text
                   || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
                   || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                           WHEN 'd' THEN ' FOR DELETE' ELSE '' END
                   || CASE WHEN p.polroles = '{0}' THEN '' ELSE ' TO ' || (
                       SELECT pg_catalog.string_agg(CASE WHEN role.oid = 0 THEN 'PUBLIC'
                               ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(role.oid)) END, ', '
                               ORDER BY pg_catalog.pg_get_userbyid(role.oid))
                       FROM pg_catalog.unnest(p.polroles) AS role (oid)) END
                   || coalesce(' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
                   || coalesce(' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')],
               ARRAY['DROP POLICY ' || pg_catalog.quote_ident(p.polname) || ' ON ' || c.oid::regclass::text],
               'POLICY ' || pg_catalog.quote_ident(p.polname) || ' ON ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_policy p
        JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE {own pg_class c.oid}
        """;

    private static final String ROW_SECURITY = """
        SELECT NULL, c.oid, 0, s.kind, NULL, c.relname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || s.made],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || s.removed], NULL, NULL
        FROM pg_catalog.pg_class c
        JOIN asked n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (VALUES
            (c.relrowsecurity, 'row level security', ' ENABLE ROW LEVEL SECURITY', ' DISABLE ROW LEVEL SECURITY'),
            (c.relforcerowsecurity, 'forced row level security',
                ' FORCE ROW LEVEL SECURITY', ' NO FORCE ROW LEVEL SECURITY'),
            (c.relkind IN ('r', 'p') AND c.relreplident IN ('f', 'n'), 'replica identity',
                ' REPLICA IDENTITY ' || CASE c.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END,
                ' REPLICA IDENTITY DEFAULT')) AS s (there, kind, made, removed)
        WHERE s.there AND {own pg_class c.oid}
        """;

    private static final String INDEX_CHOICES = """
        SELECT NULL, c.oid, 0, s.kind, NULL, c.relname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || s.made || pg_catalog.quote_ident(ic.relname)],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || s.removed], NULL, ARRAY['pg_class:' || ic.oid]
                   || ARRAY(SELECT 'pg_constraint:' || k.oid FROM pg_catalog.pg_constraint k
                       WHERE k.conindid = ic.oid AND k.conrelid = c.oid)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN asked n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (VALUES
            (i.indisclustered, 'cluster', ' CLUSTER ON ', ' SET WITHOUT CLUSTER'),
            (c.relreplident = 'i' AND i.indisreplident, 'replica identity',
                ' REPLICA IDENTITY USING INDEX ', ' REPLICA IDENTITY DEFAULT')) AS s (there, kind, made, removed)
        WHERE s.there AND {own pg_class c.oid}
        """;

    /** A column that is inherited goes back to what its table has, any other to what its type has. */
    private static final String COLUMN_SETTINGS = """
        SELECT NULL, c.oid, 0, s.kind, NULL, a.attname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || ' SET ' || s.made],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || s.removed],
               NULL, ARRAY['pg_class:' || c.oid || ':' || a.attname]
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN LATERAL (
            SELECT pa.attstorage, pg_catalog.to_jsonb(pa) ->> 'attcompression' AS attcompression
            FROM pg_catalog.pg_inherits h
            JOIN pg_catalog.pg_attribute pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
            WHERE h.inhrelid = a.attrelid AND a.attinhcount > 0
            ORDER BY h.inhseqno LIMIT 1) p ON true
        CROSS JOIN LATERAL (VALUES
            (a.attstorage <> t.typstorage OR a.attstorage <> p.attstorage, 'column storage', 'STORAGE '
                || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED'
                        ELSE 'MAIN' END,
                ' SET STORAGE ' || CASE coalesce(p.attstorage, t.typstorage) WHEN 'p' THEN 'PLAIN'
                    WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END),
            (coalesce(pg_catalog.to_jsonb(a) ->> 'attcompression', '') <> ''
                OR pg_catalog.to_jsonb(a) ->> 'attcompression' <> p.attcompression,
                'column compression',
                'COMPRESSION ' || CASE pg_catalog.to_jsonb(a) ->> 'attcompression' WHEN 'p' THEN 'pglz'
                    WHEN 'l' THEN 'lz4' ELSE 'default' END,
                ' SET COMPRESSION ' || CASE p.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4'
                    ELSE 'default' END),
            (coalesce(a.attstattarget, -1) >= 0, 'column statistics', 'STATISTICS ' || a.attstattarget,
                ' SET STATISTICS -1'),
            (a.attoptions IS NOT NULL, 'column options',
                '(' || pg_catalog.array_to_string(a.attoptions, ', ') || ')',
                ' RESET (' || (SELECT pg_catalog.string_agg(o.option_name, ', ')
                    FROM pg_catalog.pg_options_to_table(a.attoptions) o) || ')')) AS s (there, kind, made, removed)
        WHERE a.attnum > 0 AND NOT a.attisdropped AND s.there AND {own pg_class c.oid}
        """;

    /** What a table that inherits, or a partition, does otherwise than the table it has a column from. */
    private static final String INHERITED_COLUMNS = """
        SELECT NULL, c.oid, 0, s.kind, NULL, a.attname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || s.made],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || s.removed],
               NULL, NULL
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN asked n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        CROSS JOIN LATERAL (
            SELECT bool_or(pa.attnotnull) AS attnotnull,
                   pg_catalog.min(pg_catalog.pg_get_expr(pd.adbin, pd.adrelid)) AS expression
            FROM pg_catalog.pg_inherits h
            JOIN pg_catalog.pg_attribute pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
            LEFT JOIN pg_catalog.pg_attrdef pd ON pd.adrelid = pa.attrelid AND pd.adnum = pa.attnum
            WHERE h.inhrelid = a.attrelid) p
        CROSS JOIN LATERAL (VALUES
            (pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) IS DISTINCT FROM p.expression AND a.attgenerated = '',
                'inherited column default',
                coalesce(' SET DEFAULT ' || pg_catalog.pg_get_expr(ad.adbin, ad.adrelid), ' DROP DEFAULT'),
                coalesce(' SET DEFAULT ' || p.expression, ' DROP DEFAULT')),
            (a.attnotnull AND NOT p.attnotnull, 'inherited column not null', ' SET NOT NULL', ' DROP NOT NULL'))
            AS s (there, kind, made, removed)
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount > 0 AND s.there AND {own pg_class c.oid}
          AND (NOT a.attislocal OR s.kind = 'inherited column default' AND ad.adbin IS NULL)
        """;

    /** One that was made with ON ONLY; it becomes valid when the indexes of all partitions are attached to it. */
    private static final String PARTITIONED_INDEXES = """
        SELECT 'pg_class', ic.oid, 0, 'partitioned index', n.nspname, ic.relname, c.oid,
               ARRAY[pg_catalog.replace(pg_catalog.pg_get_indexdef(ic.oid),
                   ' ON ONLY ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
                   ' ON ONLY ' || c.oid::regclass::text)]
                   || ARRAY(SELECT 'ALTER INDEX ' || ic.oid::regclass::text || ' ATTACH PARTITION '
                       || h.inhrelid::regclass::text FROM pg_catalog.pg_inherits h
                       WHERE h.inhparent = ic.oid ORDER BY h.inhrelid::regclass::text),
               ARRAY['DROP INDEX ' || ic.oid::regclass::text], 'INDEX ' || ic.oid::regclass::text,
               ARRAY(SELECT 'pg_class:' || h.inhrelid FROM pg_catalog.pg_inherits h WHERE h.inhparent = ic.oid)
                   || ARRAY(SELECT 'pg_class:' || h.inhrelid FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid AND ic.relkind = 'I'
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE NOT i.indisvalid AND {own pg_class c.oid}
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = ic.oid)
        """;

    private static final String INDEX_STATISTICS = """
        SELECT NULL, ic.oid, 0, 'index statistics', NULL, ic.relname || '.' || a.attnum, c.oid,
               ARRAY['ALTER INDEX ' || ic.oid::regclass::text || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS '
                   || a.attstattarget],
               ARRAY['ALTER INDEX ' || ic.oid::regclass::text || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS -1'],
               NULL, ARRAY['pg_class:' || ic.oid]
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = ic.oid AND coalesce(a.attstattarget, -1) >= 0
        WHERE {own pg_class c.oid}
        """;

    /** The triggers that a partition has from its table begin in the state they have there. */
    private static final String TRIGGER_STATES = """
        SELECT NULL, t.oid, 0, 'trigger state', NULL, t.tgname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || CASE t.tgenabled WHEN 'D' THEN ' DISABLE TRIGGER '
                   WHEN 'R' THEN ' ENABLE REPLICA TRIGGER ' WHEN 'A' THEN ' ENABLE ALWAYS TRIGGER '
                   ELSE ' ENABLE TRIGGER ' END || pg_catalog.quote_ident(t.tgname)],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || CASE p.tgenabled WHEN 'D' THEN ' DISABLE TRIGGER '
                   WHEN 'R' THEN ' ENABLE REPLICA TRIGGER ' WHEN 'A' THEN ' ENABLE ALWAYS TRIGGER '
                   ELSE ' ENABLE TRIGGER ' END || pg_catalog.quote_ident(t.tgname)],
               NULL, ARRAY['pg_trigger:' || t.oid, 'pg_trigger:' || t.tgparentid]
        FROM pg_catalog.pg_trigger t
        JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
        JOIN asked n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_trigger p ON p.oid = t.tgparentid
        WHERE (NOT t.tgisinternal OR t.tgparentid <> 0 AND t.tgconstraint = 0)
          AND t.tgenabled <> coalesce(p.tgenabled, 'O') AND {own pg_class c.oid}
        """;

    private static final String STATISTICS = """
        SELECT 'pg_statistic_ext', s.oid, 0, 'statistics', sn.nspname, s.stxname, c.oid,
               ARRAY[pg_catalog.replace(pg_catalog.pg_get_statisticsobjdef(s.oid),
                   'CREATE STATISTICS ' || pg_catalog.quote_ident(sn.nspname) || '.',
                   'CREATE STATISTICS ' || sn.prefix)]
                   || CASE WHEN coalesce((pg_catalog.to_jsonb(s) ->> 'stxstattarget')::integer, -1) >= 0
                       THEN ARRAY['ALTER STATISTICS ' || sn.prefix || pg_catalog.quote_ident(s.stxname)
                           || ' SET STATISTICS ' || (pg_catalog.to_jsonb(s) ->> 'stxstattarget')] END,
               ARRAY['DROP STATISTICS ' || sn.prefix || pg_catalog.quote_ident(s.stxname)],
               'STATISTICS ' || sn.prefix || pg_catalog.quote_ident(s.stxname), NULL
        FROM pg_catalog.pg_statistic_ext s
        JOIN asked sn ON sn.oid = s.stxnamespace
        JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid
        WHERE {own pg_statistic_ext s.oid} AND {own pg_class c.oid}
        """;

    private static final String VIEW_DEFAULTS = """
        SELECT 'pg_attrdef', ad.oid, 0, 'view default', NULL, a.attname, c.oid,
               ARRAY['ALTER VIEW ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || ' SET DEFAULT ' || pg_catalog.pg_get_expr(ad.adbin, ad.adrelid)],
               ARRAY['ALTER VIEW ' || c.oid::regclass::text || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname)
                   || ' DROP DEFAULT'], NULL, NULL
        FROM pg_catalog.pg_attrdef ad
        JOIN pg_catalog.pg_class c ON c.oid = ad.adrelid AND c.relkind = 'v'
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
        WHERE {own pg_class c.oid}
        """;

    /**
     * From PostgreSQL 18 on. The name is set by looking for the one that is there, because renaming a table or a column
     * leaves it as it was.
     */
    private static final String NOT_NULL_NAMES = """
        SELECT 'pg_constraint', k.oid, 0, 'not null name', NULL, a.attname, c.oid,
               ARRAY[pg_catalog.format(s.block, c.oid::regclass::text, a.attname, k.conname)],
               ARRAY[pg_catalog.format(s.block, c.oid::regclass::text, a.attname, s.usual)],
               'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p')
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        CROSS JOIN LATERAL (SELECT c.relname || '_' || a.attname || '_not_null' AS usual,
            E'DO $aludel$ DECLARE\\n    old name;\\nBEGIN\\n    SELECT k.conname INTO old FROM pg_catalog.pg_constraint k'
            || E' JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum]\\n'
            || E'    WHERE k.conrelid = %1$L::regclass AND k.contype = ''n'' AND a.attname = %2$L AND k.conname <> %3$L;\\n'
            || E'    IF FOUND THEN\\n        EXECUTE pg_catalog.format(''ALTER TABLE %%s RENAME CONSTRAINT %%I TO %%I'', %1$L, old, %3$L);\\n'
            || E'    END IF;\\nEND $aludel$' AS block) s
        WHERE k.contype = 'n' AND k.conislocal AND NOT k.connoinherit AND k.convalidated
          AND k.conname <> s.usual AND pg_catalog.octet_length(s.usual) < 64 AND {own pg_class c.oid}
        """;

    /** A partition with columns of its own is made with the usual names, and those of inherited constraints are fixed then. */
    private static final String INHERITED_NOT_NULL_NAMES = """
        SELECT NULL, k.oid, 0, 'not null name of partition', NULL, k.conname, c.oid,
               ARRAY['the constraint of ' || c.oid::regclass::text || '.' || pg_catalog.quote_ident(a.attname)
                   || ' is inherited and keeps the name it is made with'], NULL, NULL, NULL
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid AND c.relispartition
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'n' AND NOT k.conislocal AND {own pg_class c.oid}
          AND k.conname <> c.relname || '_' || a.attname || '_not_null'
          AND pg_catalog.octet_length(c.relname || '_' || a.attname || '_not_null') < 64
        """;

    private static final String NOT_NULL_CONSTRAINTS = """
        SELECT 'pg_constraint', k.oid, 0, 'not null', NULL, a.attname, c.oid,
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname)
                   || ' ' || pg_catalog.pg_get_constraintdef(k.oid)],
               ARRAY['ALTER TABLE ' || c.oid::regclass::text || ' DROP CONSTRAINT '
                   || pg_catalog.quote_ident(k.conname)],
               'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p')
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'n' AND k.conislocal AND (k.connoinherit OR NOT k.convalidated) AND {own pg_class c.oid}
        """;

    private static final String UNLOGGED_SEQUENCES = """
        SELECT NULL, c.oid, 0, 'unlogged sequence', n.nspname, c.relname, NULL,
               ARRAY['ALTER SEQUENCE ' || c.oid::regclass::text || ' SET UNLOGGED'],
               ARRAY['ALTER SEQUENCE ' || c.oid::regclass::text || ' SET LOGGED'], NULL, ARRAY['pg_class:' || c.oid]
        FROM pg_catalog.pg_class c
        JOIN asked n ON n.oid = c.relnamespace
        WHERE c.relkind = 'S' AND c.relpersistence = 'u' AND {own pg_class c.oid}
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                AND d.deptype IN ('a', 'i') AND t.relpersistence = 'u')
        """;

    private static final String TABLESPACES = """
        SELECT NULL, c.oid, 0, 'tablespace', n.nspname, c.relname, NULL,
               ARRAY['lies in tablespace ' || s.spcname || ', which belongs to the server; it is made in the default one'],
               NULL, NULL, NULL
        FROM pg_catalog.pg_class c
        JOIN asked n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
        WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND {own pg_class c.oid}
        """;

    static final List<NativePart> PARTS = List.of(
            NativePart.where("pg_rewrite", "rulename <> '_RETURN'", RULES),
            NativePart.of("pg_policy", POLICIES),
            NativePart.where(
                    "pg_class",
                    "(relrowsecurity OR relforcerowsecurity OR relreplident IN ('f', 'n') AND relkind IN ('r', 'p'))",
                    ROW_SECURITY),
            new NativePart(
                    "EXISTS (SELECT FROM pg_catalog.pg_index WHERE indrelid >= 16384 AND (indisclustered OR"
                            + " indisreplident))",
                    INDEX_CHOICES),
            NativePart.always(COLUMN_SETTINGS),
            new NativePart("EXISTS (SELECT FROM pg_catalog.pg_inherits)", INHERITED_COLUMNS),
            NativePart.where("pg_class", "relkind = 'I'", PARTITIONED_INDEXES),
            NativePart.always(INDEX_STATISTICS),
            NativePart.where("pg_trigger", "tgenabled <> 'O'", TRIGGER_STATES),
            NativePart.of("pg_statistic_ext", STATISTICS),
            NativePart.where("pg_class", "relkind = 'v'", VIEW_DEFAULTS),
            NativePart.where("pg_constraint", "contype = 'n'", NOT_NULL_NAMES),
            NativePart.where("pg_constraint", "contype = 'n' AND coninhcount > 0", INHERITED_NOT_NULL_NAMES),
            NativePart.where("pg_constraint", "contype = 'n'", NOT_NULL_CONSTRAINTS),
            NativePart.where("pg_class", "relkind = 'S' AND relpersistence = 'u'", UNLOGGED_SEQUENCES),
            NativePart.where("pg_class", "reltablespace <> 0", TABLESPACES));

    private NativeTableParts() {}
}
