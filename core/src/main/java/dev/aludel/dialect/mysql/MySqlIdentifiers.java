package dev.aludel.dialect.mysql;

import dev.aludel.ddl.Identifiers;
import dev.aludel.dialect.mysqlfamily.FamilyIdentifiers;

/** The reserved words of MySQL 8.0 and 8.4 ({@code information_schema.keywords}; the manual's 9.3 for 8.4). */
final class MySqlIdentifiers {

    private static final String RESERVED = """
        cube cume_dist dense_rank empty first_value function generated get grouping groups
        io_after_gtids io_before_gtids json_table lag last_value lateral lead master_bind nth_value
        ntile of optimizer_costs option percent_rank rank row stored system virtual manual parallel
        qualify tablesample
        """;

    private MySqlIdentifiers() {}

    static Identifiers identifiers() {
        return FamilyIdentifiers.with(RESERVED);
    }
}
