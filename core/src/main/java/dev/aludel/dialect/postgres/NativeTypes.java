package dev.aludel.dialect.postgres;

import java.util.List;

/**
 * Types other than enums (manual, CREATE TYPE, CREATE DOMAIN). A domain's default and constraints are objects of their own,
 * because ALTER DOMAIN changes each alone while columns use the domain.
 */
final class NativeTypes {

    private static final String DOMAINS = """
        SELECT 'pg_type'::text, t.oid, 0, 'domain'::text, n.nspname::text, t.typname::text, NULL::oid,
               ARRAY['CREATE DOMAIN ' || t.oid::regtype::text || ' AS '
                   || pg_catalog.format_type(t.typbasetype, t.typtypmod)
                   || CASE WHEN t.typcollation <> b.typcollation
                           THEN ' COLLATE ' || t.typcollation::regcollation::text ELSE '' END]::text[],
               ARRAY['DROP DOMAIN ' || t.oid::regtype::text]::text[],
               'DOMAIN ' || t.oid::regtype::text, NULL::text[]
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
        WHERE t.typtype = 'd' AND {own pg_type t.oid}
        """;

    private static final String DOMAIN_DEFAULTS = """
        SELECT NULL, t.oid, 0, 'domain default', n.nspname, t.typname, NULL,
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' SET DEFAULT '
                   || pg_catalog.pg_get_expr(t.typdefaultbin, 0)],
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' DROP DEFAULT'],
               NULL, ARRAY['pg_type:' || t.oid]
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        WHERE t.typtype = 'd' AND t.typdefaultbin IS NOT NULL AND {own pg_type t.oid}
        """;

    /** From PostgreSQL 17 on NOT NULL of a domain is one of its constraints. */
    private static final String DOMAIN_NOT_NULL = """
        SELECT NULL, t.oid, 0, 'domain not null', n.nspname, t.typname, NULL,
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' SET NOT NULL'],
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' DROP NOT NULL'],
               NULL, ARRAY['pg_type:' || t.oid]
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        WHERE t.typtype = 'd' AND t.typnotnull AND {own pg_type t.oid}
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'n')
        """;

    private static final String DOMAIN_CONSTRAINTS = """
        SELECT 'pg_constraint', k.oid, 0, 'domain constraint', n.nspname, t.typname || '.' || k.conname, NULL,
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' ADD CONSTRAINT '
                   || pg_catalog.quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid)],
               ARRAY['ALTER DOMAIN ' || t.oid::regtype::text || ' DROP CONSTRAINT '
                   || pg_catalog.quote_ident(k.conname)],
               'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON DOMAIN ' || t.oid::regtype::text,
               ARRAY['pg_type:' || t.oid]
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_type t ON t.oid = k.contypid
        JOIN asked n ON n.oid = t.typnamespace
        WHERE {own pg_type t.oid}
        """;

    private static final String COMPOSITES = """
        SELECT 'pg_type', t.oid, 0, 'composite type', n.nspname, t.typname, NULL,
               ARRAY['CREATE TYPE ' || t.oid::regtype::text || ' AS (' || coalesce(
                   (SELECT pg_catalog.string_agg(E'\\n    ' || pg_catalog.quote_ident(a.attname) || ' '
                           || pg_catalog.format_type(a.atttypid, a.atttypmod)
                           || CASE WHEN a.attcollation <> at.typcollation
                                   THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END,
                           ',' ORDER BY a.attnum) || E'\\n'
                    FROM pg_catalog.pg_attribute a
                    JOIN pg_catalog.pg_type at ON at.oid = a.atttypid
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'],
               ARRAY['DROP TYPE ' || t.oid::regtype::text],
               'TYPE ' || t.oid::regtype::text, NULL
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
        WHERE {own pg_type t.oid}
        """;

    /** The name of the multirange type goes along (PostgreSQL 14), for the server would choose it by the range's name. */
    private static final String RANGES = """
        SELECT 'pg_type', t.oid, 0, 'range type', n.nspname, t.typname, NULL,
               CASE WHEN r.rngcanonical <> 0 THEN ARRAY['its canonical function takes the type before it is made']
               ELSE ARRAY['CREATE TYPE ' || t.oid::regtype::text || ' AS RANGE (SUBTYPE = '
                   || pg_catalog.format_type(r.rngsubtype, NULL)
                   || coalesce(', MULTIRANGE_TYPE_NAME = ' || (SELECT m.oid::regtype::text FROM pg_catalog.pg_type m
                       WHERE m.oid = (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::oid), '')
                   || CASE WHEN o.opcdefault THEN '' ELSE ', SUBTYPE_OPCLASS = '
                       || pg_catalog.quote_ident(os.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END
                   || CASE WHEN r.rngcollation <> s.typcollation
                           THEN ', COLLATION = ' || r.rngcollation::regcollation::text ELSE '' END
                   || CASE WHEN r.rngsubdiff <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text ELSE '' END
                   || ')'] END,
               CASE WHEN r.rngcanonical = 0 THEN ARRAY['DROP TYPE ' || t.oid::regtype::text] END,
               'TYPE ' || t.oid::regtype::text, NULL
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
        JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
        JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
        JOIN pg_catalog.pg_namespace os ON os.oid = o.opcnamespace
        WHERE {own pg_type t.oid}
        """;

    /** The noun has at least one label. */
    private static final String EMPTY_ENUMS = """
        SELECT 'pg_type', t.oid, 0, 'enum without values', n.nspname, t.typname, NULL,
               ARRAY['CREATE TYPE ' || t.oid::regtype::text || ' AS ENUM ()'],
               ARRAY['DROP TYPE ' || t.oid::regtype::text], 'TYPE ' || t.oid::regtype::text, NULL
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND NOT EXISTS (SELECT FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid)
          AND {own pg_type t.oid}
        """;

    private static final String BASE_TYPES = """
        SELECT NULL, t.oid, 0, 'base type', n.nspname, t.typname, NULL,
               ARRAY['it is made of functions that take it before it is made'], NULL, NULL, NULL
        FROM pg_catalog.pg_type t
        JOIN asked n ON n.oid = t.typnamespace
        WHERE t.typtype IN ('b', 'p') AND {own pg_type t.oid}
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
        """;

    static final List<NativePart> PARTS = List.of(
            NativePart.where("pg_type", "typtype = 'd'", DOMAINS),
            NativePart.where("pg_type", "typtype = 'd'", DOMAIN_DEFAULTS),
            NativePart.where("pg_type", "typtype = 'd'", DOMAIN_NOT_NULL),
            NativePart.where("pg_type", "typtype = 'd'", DOMAIN_CONSTRAINTS),
            NativePart.where("pg_class", "relkind = 'c'", COMPOSITES),
            NativePart.where("pg_type", "typtype = 'r'", RANGES),
            NativePart.where("pg_type", "typtype = 'e'", EMPTY_ENUMS),
            NativePart.where("pg_type", "typtype IN ('b', 'p') AND typcategory <> 'A'", BASE_TYPES));

    private NativeTypes() {}
}
