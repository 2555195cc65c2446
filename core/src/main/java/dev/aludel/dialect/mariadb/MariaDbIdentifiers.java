package dev.aludel.dialect.mariadb;

import dev.aludel.ddl.Identifiers;
import dev.aludel.dialect.mysqlfamily.FamilyIdentifiers;

/** The reserved words of MariaDB 11.4 (tried word by word: the catalogue does not tell). */
final class MariaDbIdentifiers {

    private static final String RESERVED = """
        current_role delete_domain_id do_domain_ids ignore_domain_ids master_demote_to_replica
        master_demote_to_slave offset page_checksum parse_vcol_expr portion ref_system_id returning
        sql_after_gtids sql_before_gtids stats_auto_recalc stats_persistent stats_sample_pages
        """;

    private MariaDbIdentifiers() {}

    static Identifiers identifiers() {
        return FamilyIdentifiers.with(RESERVED);
    }
}
