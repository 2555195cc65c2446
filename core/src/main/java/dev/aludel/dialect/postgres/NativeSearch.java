package dev.aludel.dialect.postgres;

import java.util.List;

/** Collations and text search (manual, CREATE COLLATION, CREATE TEXT SEARCH ...). */
final class NativeSearch {

    /** The columns of pg_collation differ from version to version; as JSON the missing ones are NULL. */
    private static final String COLLATIONS = """
        SELECT 'pg_collation', c.oid, 0, 'collation', n.nspname, c.collname, NULL,
               ARRAY['CREATE COLLATION ' || c.oid::regcollation::text || ' (PROVIDER = '
                   || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END
                   || CASE WHEN c.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END
                   || CASE WHEN s.locale IS NOT NULL THEN ', LOCALE = ' || pg_catalog.quote_literal(s.locale)
                       ELSE ', LC_COLLATE = ' || pg_catalog.quote_literal(s.collate)
                           || ', LC_CTYPE = ' || pg_catalog.quote_literal(s.ctype) END
                   || coalesce(', RULES = ' || pg_catalog.quote_literal(s.rules), '') || ')'],
               ARRAY['DROP COLLATION ' || c.oid::regcollation::text], 'COLLATION ' || c.oid::regcollation::text, NULL
        FROM pg_catalog.pg_collation c
        JOIN asked n ON n.oid = c.collnamespace
        CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(c) AS j) json
        CROSS JOIN LATERAL (SELECT json.j ->> 'collcollate' AS collate, json.j ->> 'collctype' AS ctype,
            coalesce(json.j ->> 'colllocale', json.j ->> 'colliculocale', CASE
                WHEN json.j ->> 'collcollate' = json.j ->> 'collctype' THEN json.j ->> 'collcollate' END) AS locale,
            json.j ->> 'collicurules' AS rules) s
        WHERE {own pg_collation c.oid}
        """;

    private static final String CONFIGURATIONS = """
        SELECT 'pg_ts_config', c.oid, 0, 'text search configuration', n.nspname, c.cfgname, NULL,
               ARRAY['CREATE TEXT SEARCH CONFIGURATION ' || c.oid::regconfig::text || ' (PARSER = '
                   || pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.prsname) || ')']
                   || ARRAY(SELECT 'ALTER TEXT SEARCH CONFIGURATION ' || c.oid::regconfig::text || ' ADD MAPPING FOR '
                           || pg_catalog.quote_ident(k.alias) || ' WITH '
                           || pg_catalog.string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                       FROM pg_catalog.pg_ts_config_map m
                       JOIN pg_catalog.ts_token_type(c.cfgparser) AS k (tokid, alias, description)
                           ON k.tokid = m.maptokentype
                       WHERE m.mapcfg = c.oid
                       GROUP BY k.tokid, k.alias ORDER BY k.tokid),
               ARRAY['DROP TEXT SEARCH CONFIGURATION ' || c.oid::regconfig::text],
               'TEXT SEARCH CONFIGURATION ' || c.oid::regconfig::text, NULL
        FROM pg_catalog.pg_ts_config c
        JOIN asked n ON n.oid = c.cfgnamespace
        JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
        WHERE {own pg_ts_config c.oid}
        """;

    private static final String DICTIONARIES = """
        SELECT 'pg_ts_dict', d.oid, 0, 'text search dictionary', n.nspname, d.dictname, NULL,
               ARRAY['CREATE TEXT SEARCH DICTIONARY ' || d.oid::regdictionary::text || ' (TEMPLATE = '
                   || pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.tmplname)
                   || coalesce(', ' || d.dictinitoption, '') || ')'],
               ARRAY['DROP TEXT SEARCH DICTIONARY ' || d.oid::regdictionary::text],
               'TEXT SEARCH DICTIONARY ' || d.oid::regdictionary::text, NULL
        FROM pg_catalog.pg_ts_dict d
        JOIN asked n ON n.oid = d.dictnamespace
        JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
        JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace
        WHERE {own pg_ts_dict d.oid}
        """;

    private static final String PARSERS = """
        SELECT 'pg_ts_parser', p.oid, 0, 'text search parser', n.nspname, p.prsname, NULL,
               ARRAY['CREATE TEXT SEARCH PARSER ' || s.name || ' (START = ' || p.prsstart::regproc::text || ', GETTOKEN = '
                   || p.prstoken::regproc::text || ', END = ' || p.prsend::regproc::text
                   || CASE WHEN p.prsheadline <> 0 THEN ', HEADLINE = ' || p.prsheadline::regproc::text ELSE '' END
                   || ', LEXTYPES = ' || p.prslextype::regproc::text || ')'],
               ARRAY['DROP TEXT SEARCH PARSER ' || s.name], 'TEXT SEARCH PARSER ' || s.name, NULL
        FROM pg_catalog.pg_ts_parser p
        JOIN asked n ON n.oid = p.prsnamespace
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(p.prsname) AS name) s
        WHERE {own pg_ts_parser p.oid}
        """;

    private static final String TEMPLATES = """
        SELECT 'pg_ts_template', t.oid, 0, 'text search template', n.nspname, t.tmplname, NULL,
               ARRAY['CREATE TEXT SEARCH TEMPLATE ' || s.name || ' ('
                   || CASE WHEN t.tmplinit <> 0 THEN 'INIT = ' || t.tmplinit::regproc::text || ', ' ELSE '' END
                   || 'LEXIZE = ' || t.tmpllexize::regproc::text || ')'],
               ARRAY['DROP TEXT SEARCH TEMPLATE ' || s.name], 'TEXT SEARCH TEMPLATE ' || s.name, NULL
        FROM pg_catalog.pg_ts_template t
        JOIN asked n ON n.oid = t.tmplnamespace
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(t.tmplname) AS name) s
        WHERE {own pg_ts_template t.oid}
        """;

    static final List<NativePart> PARTS = List.of(
            NativePart.of("pg_collation", COLLATIONS),
            NativePart.of("pg_ts_config", CONFIGURATIONS),
            NativePart.of("pg_ts_dict", DICTIONARIES),
            NativePart.of("pg_ts_parser", PARSERS),
            NativePart.of("pg_ts_template", TEMPLATES));

    private NativeSearch() {}
}
