package dev.aludel.dialect.postgres;

import java.util.List;

/** What is made of functions: aggregates, operators and their classes, casts, conversions, event triggers (manual, CREATE ...). */
final class NativeRoutines {

    private static final String AGGREGATES = """
        SELECT 'pg_proc', p.oid, 0, 'aggregate', n.nspname,
               p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')', NULL,
               ARRAY['CREATE AGGREGATE ' || s.name || '('
                   || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_catalog.pg_get_function_arguments(p.oid) END
                   || E') (\\n    SFUNC = ' || g.aggtransfn::regproc::text
                   || E',\\n    STYPE = ' || pg_catalog.format_type(g.aggtranstype, NULL)
                   || CASE WHEN g.aggtransspace <> 0 THEN E',\\n    SSPACE = ' || g.aggtransspace ELSE '' END
                   || CASE WHEN g.aggfinalfn <> 0 THEN E',\\n    FINALFUNC = ' || g.aggfinalfn::regproc::text ELSE '' END
                   || CASE WHEN g.aggfinalextra THEN E',\\n    FINALFUNC_EXTRA' ELSE '' END
                   || CASE WHEN g.aggfinalmodify <> s.modify THEN E',\\n    FINALFUNC_MODIFY = '
                       || CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                       ELSE '' END
                   || CASE WHEN g.aggcombinefn <> 0 THEN E',\\n    COMBINEFUNC = ' || g.aggcombinefn::regproc::text
                       ELSE '' END
                   || CASE WHEN g.aggserialfn <> 0 THEN E',\\n    SERIALFUNC = ' || g.aggserialfn::regproc::text
                       ELSE '' END
                   || CASE WHEN g.aggdeserialfn <> 0 THEN E',\\n    DESERIALFUNC = ' || g.aggdeserialfn::regproc::text
                       ELSE '' END
                   || coalesce(E',\\n    INITCOND = ' || pg_catalog.quote_literal(g.agginitval), '')
                   || CASE WHEN g.aggmtransfn <> 0 THEN E',\\n    MSFUNC = ' || g.aggmtransfn::regproc::text
                       || E',\\n    MINVFUNC = ' || g.aggminvtransfn::regproc::text
                       || E',\\n    MSTYPE = ' || pg_catalog.format_type(g.aggmtranstype, NULL) ELSE '' END
                   || CASE WHEN g.aggmtransspace <> 0 THEN E',\\n    MSSPACE = ' || g.aggmtransspace ELSE '' END
                   || CASE WHEN g.aggmfinalfn <> 0 THEN E',\\n    MFINALFUNC = ' || g.aggmfinalfn::regproc::text
                       ELSE '' END
                   || CASE WHEN g.aggmfinalextra THEN E',\\n    MFINALFUNC_EXTRA' ELSE '' END
                   || CASE WHEN g.aggmtransfn <> 0 AND g.aggmfinalmodify <> s.modify THEN E',\\n    MFINALFUNC_MODIFY = '
                       || CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                       ELSE '' END
                   || coalesce(E',\\n    MINITCOND = ' || pg_catalog.quote_literal(g.aggminitval), '')
                   || coalesce((SELECT E',\\n    SORTOP = OPERATOR(' || pg_catalog.quote_ident(ns.nspname) || '.' || o.oprname
                       || ')' FROM pg_catalog.pg_operator o
                       JOIN pg_catalog.pg_namespace ns ON ns.oid = o.oprnamespace WHERE o.oid = g.aggsortop), '')
                   || CASE g.aggkind WHEN 'h' THEN E',\\n    HYPOTHETICAL' ELSE '' END
                   || CASE p.proparallel WHEN 's' THEN E',\\n    PARALLEL = SAFE'
                       WHEN 'r' THEN E',\\n    PARALLEL = RESTRICTED' ELSE '' END
                   || E'\\n)'],
               ARRAY['DROP AGGREGATE ' || s.signature], 'AGGREGATE ' || s.signature, NULL
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
        JOIN asked n ON n.oid = p.pronamespace
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(p.proname) AS name,
            n.prefix || pg_catalog.quote_ident(p.proname) || '(' || CASE WHEN p.pronargs = 0 THEN '*'
                ELSE pg_catalog.pg_get_function_identity_arguments(p.oid) END || ')' AS signature,
            CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END AS modify) s
        WHERE {own pg_proc p.oid}
        """;

    /** A commutator or negator that is not there yet is made by the server as an empty shell and filled later. */
    private static final String OPERATORS = """
        SELECT 'pg_operator', o.oid, 0, 'operator', n.nspname,
               o.oprname || '(' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE o.oprleft::regtype::text END || ', '
                   || o.oprright::regtype::text || ')', NULL,
               ARRAY['CREATE OPERATOR ' || s.name || ' (FUNCTION = ' || o.oprcode::regproc::text
                   || CASE WHEN o.oprleft <> 0 THEN ', LEFTARG = ' || o.oprleft::regtype::text ELSE '' END
                   || CASE WHEN o.oprright <> 0 THEN ', RIGHTARG = ' || o.oprright::regtype::text ELSE '' END
                   || coalesce((SELECT ', COMMUTATOR = OPERATOR(' || pg_catalog.quote_ident(ns.nspname) || '.' || c.oprname
                       || ')' FROM pg_catalog.pg_operator c
                       JOIN pg_catalog.pg_namespace ns ON ns.oid = c.oprnamespace WHERE c.oid = o.oprcom), '')
                   || coalesce((SELECT ', NEGATOR = OPERATOR(' || pg_catalog.quote_ident(ns.nspname) || '.' || c.oprname
                       || ')' FROM pg_catalog.pg_operator c
                       JOIN pg_catalog.pg_namespace ns ON ns.oid = c.oprnamespace WHERE c.oid = o.oprnegate), '')
                   || CASE WHEN o.oprrest <> 0 THEN ', RESTRICT = ' || o.oprrest::regproc::text ELSE '' END
                   || CASE WHEN o.oprjoin <> 0 THEN ', JOIN = ' || o.oprjoin::regproc::text ELSE '' END
                   || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END
                   || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END || ')'],
               ARRAY['DROP OPERATOR ' || s.signature], 'OPERATOR ' || s.signature, NULL
        FROM pg_catalog.pg_operator o
        JOIN asked n ON n.oid = o.oprnamespace
        CROSS JOIN LATERAL (SELECT n.prefix || o.oprname AS name, n.prefix || o.oprname || ' ('
            || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE o.oprleft::regtype::text END || ', '
            || CASE WHEN o.oprright = 0 THEN 'NONE' ELSE o.oprright::regtype::text END || ')' AS signature) s
        WHERE o.oprcode <> 0 AND {own pg_operator o.oid}
        """;

    /** Members that belong to the family itself, not to a class of it. */
    private static final String OPERATOR_FAMILIES = """
        SELECT 'pg_opfamily', f.oid, 0, 'operator family', n.nspname, f.opfname || ' USING ' || am.amname, NULL,
               ARRAY['CREATE OPERATOR FAMILY ' || s.name] || CASE WHEN s.members IS NOT NULL
                   THEN ARRAY['ALTER OPERATOR FAMILY ' || s.name || ' ADD ' || s.members] END,
               ARRAY['DROP OPERATOR FAMILY ' || s.name], 'OPERATOR FAMILY ' || s.name, NULL
        FROM pg_catalog.pg_opfamily f
        JOIN asked n ON n.oid = f.opfnamespace
        JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(f.opfname) || ' USING '
                || pg_catalog.quote_ident(am.amname) AS name,
            (SELECT pg_catalog.string_agg(m.member, ', ' ORDER BY m.member) FROM (
                SELECT 'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator::text
                    || CASE WHEN o.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || (
                        SELECT pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(sf.opfname)
                        FROM pg_catalog.pg_opfamily sf JOIN pg_catalog.pg_namespace sn ON sn.oid = sf.opfnamespace
                        WHERE sf.oid = o.amopsortfamily) ELSE '' END AS member
                FROM pg_catalog.pg_amop o WHERE o.amopfamily = f.oid
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_amop'::regclass
                    AND d.objid = o.oid AND d.refclassid = 'pg_opclass'::regclass)
                UNION ALL
                SELECT 'FUNCTION ' || o.amprocnum || ' (' || o.amproclefttype::regtype::text || ', '
                    || o.amprocrighttype::regtype::text || ') ' || o.amproc::regprocedure::text
                FROM pg_catalog.pg_amproc o WHERE o.amprocfamily = f.oid
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_amproc'::regclass
                    AND d.objid = o.oid AND d.refclassid = 'pg_opclass'::regclass)) m) AS members) s
        WHERE {own pg_opfamily f.oid}
        """;

    private static final String OPERATOR_CLASSES = """
        SELECT 'pg_opclass', c.oid, 0, 'operator class', n.nspname, c.opcname || ' USING ' || am.amname, NULL,
               ARRAY['CREATE OPERATOR CLASS ' || s.name || CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END
                   || ' FOR TYPE ' || pg_catalog.format_type(c.opcintype, NULL) || ' USING '
                   || pg_catalog.quote_ident(am.amname) || ' FAMILY ' || pg_catalog.quote_ident(fn.nspname) || '.'
                   || pg_catalog.quote_ident(f.opfname) || E' AS\\n    ' || coalesce(s.members,
                       'STORAGE ' || pg_catalog.format_type(
                           CASE c.opckeytype WHEN 0 THEN c.opcintype ELSE c.opckeytype END, NULL))],
               ARRAY['DROP OPERATOR CLASS ' || s.name || ' USING ' || pg_catalog.quote_ident(am.amname)],
               'OPERATOR CLASS ' || s.name || ' USING ' || pg_catalog.quote_ident(am.amname),
               ARRAY['pg_opfamily:' || c.opcfamily]
        FROM pg_catalog.pg_opclass c
        JOIN asked n ON n.oid = c.opcnamespace
        JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
        JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
        JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(c.opcname) AS name,
            (SELECT pg_catalog.string_agg(m.member, E',\\n    ' ORDER BY m.place, m.number, m.member) FROM (
                SELECT 0 AS place, 0 AS number, 'STORAGE ' || pg_catalog.format_type(c.opckeytype, NULL) AS member
                WHERE c.opckeytype <> 0
                UNION ALL
                SELECT 1, o.amopstrategy, 'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator::text
                    || CASE WHEN o.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || (
                        SELECT pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(sf.opfname)
                        FROM pg_catalog.pg_opfamily sf JOIN pg_catalog.pg_namespace sn ON sn.oid = sf.opfnamespace
                        WHERE sf.oid = o.amopsortfamily) ELSE '' END
                FROM pg_catalog.pg_amop o
                JOIN pg_catalog.pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
                    AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
                UNION ALL
                SELECT 2, o.amprocnum, 'FUNCTION ' || o.amprocnum || ' (' || o.amproclefttype::regtype::text || ', '
                    || o.amprocrighttype::regtype::text || ') ' || o.amproc::regprocedure::text
                FROM pg_catalog.pg_amproc o
                JOIN pg_catalog.pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = o.oid
                    AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid) m) AS members) s
        WHERE {own pg_opclass c.oid}
        """;

    private static final String CASTS = """
        SELECT 'pg_cast', c.oid, 0, 'cast', NULL, s.name, NULL,
               ARRAY['CREATE CAST ' || s.name || CASE c.castmethod WHEN 'b' THEN ' WITHOUT FUNCTION'
                   WHEN 'i' THEN ' WITH INOUT' ELSE ' WITH FUNCTION ' || c.castfunc::regprocedure::text END
                   || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END],
               ARRAY['DROP CAST ' || s.name], 'CAST ' || s.name, NULL
        FROM pg_catalog.pg_cast c
        CROSS JOIN LATERAL (SELECT '(' || pg_catalog.format_type(c.castsource, NULL) || ' AS '
            || pg_catalog.format_type(c.casttarget, NULL) || ')' AS name) s
        WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
            WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
        """;

    private static final String CONVERSIONS = """
        SELECT 'pg_conversion', c.oid, 0, 'conversion', n.nspname, c.conname, NULL,
               ARRAY['CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || s.name || ' FOR '
                   || pg_catalog.quote_literal(pg_catalog.pg_encoding_to_char(c.conforencoding)) || ' TO '
                   || pg_catalog.quote_literal(pg_catalog.pg_encoding_to_char(c.contoencoding)) || ' FROM '
                   || c.conproc::regproc::text],
               ARRAY['DROP CONVERSION ' || s.name], 'CONVERSION ' || s.name, NULL
        FROM pg_catalog.pg_conversion c
        JOIN asked n ON n.oid = c.connamespace
        CROSS JOIN LATERAL (SELECT n.prefix || pg_catalog.quote_ident(c.conname) AS name) s
        WHERE {own pg_conversion c.oid}
        """;

    private static final String EVENT_TRIGGERS = """
        SELECT 'pg_event_trigger', e.oid, 0, 'event trigger', NULL, e.evtname, NULL,
               ARRAY['CREATE EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname) || ' ON '
                   || pg_catalog.quote_ident(e.evtevent)
                   || coalesce(' WHEN TAG IN (' || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(tag), ', ')
                       FROM pg_catalog.unnest(e.evttags) AS tags (tag)) || ')', '')
                   || ' EXECUTE FUNCTION ' || e.evtfoid::regproc::text || '()']
                   || CASE e.evtenabled WHEN 'O' THEN NULL ELSE ARRAY['ALTER EVENT TRIGGER '
                       || pg_catalog.quote_ident(e.evtname) || CASE e.evtenabled WHEN 'D' THEN ' DISABLE'
                           WHEN 'A' THEN ' ENABLE ALWAYS' ELSE ' ENABLE REPLICA' END] END,
               ARRAY['DROP EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname)],
               'EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname), NULL
        FROM pg_catalog.pg_event_trigger e
        WHERE {own pg_event_trigger e.oid}
        """;

    /** An object that goes with an extension though it is none of its own (deptype x). */
    private static final String EXTENSION_DEPENDENTS = """
        SELECT NULL, d.objid, 0, 'extension dependent', s.schema, s.name || ' on ' || x.extname, s.relation,
               ARRAY['ALTER ' || s.phrase || ' DEPENDS ON EXTENSION ' || pg_catalog.quote_ident(x.extname)],
               ARRAY['ALTER ' || s.phrase || ' NO DEPENDS ON EXTENSION ' || pg_catalog.quote_ident(x.extname)],
               NULL, ARRAY[d.classid::regclass::text || ':' || d.objid]
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_extension x ON d.refclassid = 'pg_extension'::regclass AND x.oid = d.refobjid
        CROSS JOIN LATERAL (
            SELECT n.nspname AS schema, p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' AS name,
                   NULL::oid AS relation, 'ROUTINE ' || n.prefix || pg_catalog.quote_ident(p.proname) || '('
                       || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS phrase
            FROM pg_catalog.pg_proc p JOIN asked n ON n.oid = p.pronamespace
            WHERE d.classid = 'pg_proc'::regclass AND p.oid = d.objid
            UNION ALL
            SELECT n.nspname, c.relname, coalesce(i.indrelid, c.oid),
                   CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'INDEX ' END || c.oid::regclass::text
            FROM pg_catalog.pg_class c JOIN asked n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
            WHERE d.classid = 'pg_class'::regclass AND c.oid = d.objid AND c.relkind IN ('m', 'i', 'I')
            UNION ALL
            SELECT NULL, t.tgname, c.oid, 'TRIGGER ' || pg_catalog.quote_ident(t.tgname) || ' ON ' || c.oid::regclass::text
            FROM pg_catalog.pg_trigger t
            JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN asked n ON n.oid = c.relnamespace
            WHERE d.classid = 'pg_trigger'::regclass AND t.oid = d.objid) s
        WHERE d.deptype = 'x'
        """;

    private static final String LANGUAGES = """
        SELECT NULL, l.oid, 0, 'language', NULL, l.lanname, NULL,
               ARRAY['a language is made of functions in C'], NULL, NULL, NULL
        FROM pg_catalog.pg_language l WHERE l.oid >= 16384 AND {own pg_language l.oid}
        """;

    private static final String TRANSFORMS = """
        SELECT NULL, t.oid, 0, 'transform', NULL, t.trftype::regtype::text, NULL,
               ARRAY['a transform is made of functions in C'], NULL, NULL, NULL
        FROM pg_catalog.pg_transform t WHERE t.oid >= 16384 AND {own pg_transform t.oid}
        """;

    private static final String ACCESS_METHODS = """
        SELECT NULL, a.oid, 0, 'access method', NULL, a.amname, NULL,
               ARRAY['an access method is made of functions in C'], NULL, NULL, NULL
        FROM pg_catalog.pg_am a WHERE a.oid >= 16384 AND {own pg_am a.oid}
        """;

    static final List<NativePart> PARTS = List.of(
            NativePart.where("pg_proc", "prokind = 'a'", AGGREGATES),
            NativePart.of("pg_operator", OPERATORS),
            NativePart.of("pg_opfamily", OPERATOR_FAMILIES),
            NativePart.of("pg_opclass", OPERATOR_CLASSES),
            NativePart.of("pg_cast", CASTS),
            NativePart.of("pg_conversion", CONVERSIONS),
            NativePart.of("pg_event_trigger", EVENT_TRIGGERS),
            NativePart.where("pg_extension", "extname <> 'plpgsql'", EXTENSION_DEPENDENTS),
            NativePart.of("pg_language", LANGUAGES),
            NativePart.of("pg_transform", TRANSFORMS),
            NativePart.of("pg_am", ACCESS_METHODS));

    private NativeRoutines() {}
}
