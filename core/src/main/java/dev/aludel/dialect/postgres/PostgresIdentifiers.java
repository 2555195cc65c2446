package dev.aludel.dialect.postgres;

import dev.aludel.ddl.Identifiers;
import java.util.Set;

/** How PostgreSQL's names are quoted: as its own {@code quote_ident} does. */
final class PostgresIdentifiers {

    /**
     * Every key word of PostgreSQL 18 but the unreserved ones (manual, appendix C; {@code pg_get_keywords()}): those that
     * are reserved, those that may only name a function or type, and those that may name a column but no function or type.
     * The last would often do without quotes; {@code quote_ident} and pg_dump quote them as well, because a name says
     * nothing of where it will stand.
     */
    private static final String KEY_WORDS = """
        all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
        both case cast char character check coalesce collate collation column concurrently constraint create
        cross current_catalog current_date current_role current_schema current_time current_timestamp
        current_user dec decimal default deferrable desc distinct do else end except exists extract false
        fetch float for foreign freeze from full grant greatest group grouping having ilike in initially
        inner inout int integer intersect interval into is isnull join json json_array json_arrayagg
        json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value
        lateral leading least left like limit localtime localtimestamp merge_action national natural nchar
        none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay
        placing position precision primary real references returning right row select session_user setof
        similar smallint some substring symmetric system_user table tablesample then time timestamp to
        trailing treat trim true union unique user using values varchar variadic verbose when where window
        with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
        xmlserialize xmltable
        """;

    static final Identifiers IDENTIFIERS = new Identifiers(
            '"', Identifiers.LOWER_CASE, Set.of(KEY_WORDS.strip().split("\\s+")));

    private PostgresIdentifiers() {}
}
