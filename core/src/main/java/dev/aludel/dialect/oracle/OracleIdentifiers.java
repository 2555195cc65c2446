package dev.aludel.dialect.oracle;

import dev.aludel.ddl.Identifiers;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Quotes names for Oracle, which folds a name without quotes to upper case. A name all in lower case or all in upper case
 * is left without quotes, so that {@code users} and {@code USERS} are the one table every Oracle client means by both; a
 * name with letters of both cases is quoted and kept as it is written.
 */
final class OracleIdentifiers {

    /** Names begin with a letter (SQL Language Reference 19c, "Database Object Naming Rules"). */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_$#]*|[A-Z][A-Z0-9_$#]*");

    /** SQL Language Reference 19c, "Oracle SQL Reserved Words". */
    private static final Set<String> RESERVED = Set.of("""
        access add all alter and any as asc audit between by char check cluster column column_value
        comment compress connect create current date decimal default delete desc distinct drop else
        exclusive exists file float for from grant group having identified immediate in increment index
        initial insert integer intersect into is level like lock long maxextents minus mlslabel mode
        modify nested_table_id noaudit nocompress not nowait null number of offline on online option or
        order pctfree prior public raw rename resource revoke row rowid rownum rows select session set
        share size smallint start successful synonym sysdate table then to trigger uid union unique
        update user validate values varchar varchar2 view whenever where with
        """.strip().split("\\s+"));

    static final Identifiers INSTANCE = new Identifiers('"', PLAIN, RESERVED);

    private OracleIdentifiers() {}
}
