package dev.aludel.dialect.postgres;

import java.util.List;

/** Comments on what has a noun, but a noun without a comment: only these are asked for here, not the objects. */
final class NativeComments {

    private static final String CONSTRAINTS = """
        SELECT 'pg_constraint', k.oid, 0, 'constraint', NULL, k.conname, c.oid, NULL::text[], NULL::text[],
               'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON ' || c.oid::regclass::text, NULL::text[]
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND {own pg_class c.oid}
        """;

    private static final String INDEXES_OF_CONSTRAINTS = """
        SELECT 'pg_class', k.conindid, 0, 'index', NULL, ic.relname, c.oid, NULL, NULL,
               'INDEX ' || ic.oid::regclass::text, ARRAY['pg_constraint:' || k.oid]
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class ic ON ic.oid = k.conindid
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE k.contype IN ('p', 'u', 'x') AND {own pg_class c.oid}
        """;

    private static final String TRIGGERS = """
        SELECT 'pg_trigger', t.oid, 0, 'trigger', NULL, t.tgname, c.oid, NULL, NULL,
               'TRIGGER ' || pg_catalog.quote_ident(t.tgname) || ' ON ' || c.oid::regclass::text, NULL
        FROM pg_catalog.pg_trigger t
        JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
        JOIN asked n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND {own pg_class c.oid}
        """;

    private static final String ROUTINES = """
        SELECT 'pg_proc', p.oid, 0, s.kind, n.nspname,
               p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')', NULL, NULL, NULL,
               pg_catalog.upper(s.kind) || ' ' || n.prefix || pg_catalog.quote_ident(p.proname) || '('
                   || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', NULL
        FROM pg_catalog.pg_proc p
        JOIN asked n ON n.oid = p.pronamespace
        CROSS JOIN LATERAL (SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind) s
        WHERE p.prokind IN ('f', 'p', 'w') AND {own pg_proc p.oid}
        """;

    /** The comment of a sequence of its own is part of the noun; this is about those that number a column. */
    private static final String SEQUENCES_OF_COLUMNS = """
        SELECT 'pg_class', q.oid, 0, 'sequence', n.nspname, q.relname, c.oid, NULL, NULL,
               'SEQUENCE ' || q.oid::regclass::text, ARRAY['pg_class:' || c.oid]
        FROM pg_catalog.pg_sequence s
        JOIN pg_catalog.pg_class q ON q.oid = s.seqrelid
        JOIN asked n ON n.oid = q.relnamespace
        JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = q.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
        JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
        JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
        WHERE %s AND {own pg_class q.oid}
        """.formatted(SequenceReader.COUNTS_COLUMN);

    /** The columns of tables have their comments in the noun, but not those that a partition takes from its table. */
    private static final String COLUMNS = """
        SELECT 'pg_class', c.oid, a.attnum::integer, s.kind, n.nspname, c.relname || '.' || a.attname,
               CASE WHEN c.relkind NOT IN ('c', 'f') THEN c.oid END, NULL, NULL,
               'COLUMN ' || c.oid::regclass::text || '.' || pg_catalog.quote_ident(a.attname), NULL
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND (c.relkind IN ('v', 'm', 'c', 'f') OR c.relispartition)
        JOIN asked n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT CASE c.relkind WHEN 'c' THEN 'type attribute' WHEN 'f' THEN 'foreign table column'
            WHEN 'v' THEN 'view column' WHEN 'm' THEN 'view column' ELSE 'partition column' END AS kind) s
        WHERE a.attnum > 0 AND NOT a.attisdropped AND {own pg_class c.oid}
        """;

    /** The schema public has a comment from the start; without one it is as unusual as with another. */
    private static final String SCHEMAS = """
        SELECT 'pg_namespace', n.oid, 0, 'schema', NULL, n.nspname, NULL, NULL, NULL,
               'SCHEMA ' || pg_catalog.quote_ident(n.nspname), NULL
        FROM asked n
        WHERE n.nspname <> 'public' AND {own pg_namespace n.oid}
        UNION ALL
        SELECT NULL, n.oid, 0, 'schema comment', NULL, n.nspname, NULL,
               ARRAY['COMMENT ON SCHEMA public IS ' || coalesce(pg_catalog.quote_literal(s.comment), 'NULL')],
               ARRAY['COMMENT ON SCHEMA public IS ''standard public schema'''], NULL, NULL
        FROM asked n
        CROSS JOIN LATERAL (SELECT pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment) s
        WHERE n.nspname = 'public' AND s.comment IS DISTINCT FROM 'standard public schema'
        """;

    /** An extension has a comment from the start; only another one is told. */
    private static final String EXTENSIONS = """
        SELECT NULL, x.oid, 0, 'extension comment', NULL, x.extname, NULL,
               ARRAY['COMMENT ON EXTENSION ' || pg_catalog.quote_ident(x.extname) || ' IS '
                   || coalesce(pg_catalog.quote_literal(s.comment), 'NULL')],
               ARRAY['COMMENT ON EXTENSION ' || pg_catalog.quote_ident(x.extname) || ' IS '
                   || coalesce(pg_catalog.quote_literal(v.comment), 'NULL')], NULL, NULL
        FROM pg_catalog.pg_extension x
        CROSS JOIN LATERAL (SELECT pg_catalog.obj_description(x.oid, 'pg_extension') AS comment) s
        JOIN pg_catalog.pg_available_extensions() v ON v.name = x.extname
        WHERE x.extname <> 'plpgsql' AND s.comment IS DISTINCT FROM v.comment
        """;

    static final List<NativePart> PARTS = List.of(
            NativePart.comments("pg_constraint", CONSTRAINTS),
            NativePart.comments("pg_class", INDEXES_OF_CONSTRAINTS),
            NativePart.comments("pg_trigger", TRIGGERS),
            NativePart.comments("pg_proc", ROUTINES),
            NativePart.comments("pg_class", SEQUENCES_OF_COLUMNS),
            NativePart.comments("pg_class", COLUMNS),
            NativePart.always(SCHEMAS),
            NativePart.where("pg_extension", "extname <> 'plpgsql'", EXTENSIONS));

    private NativeComments() {}
}
