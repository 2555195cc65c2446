package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.Identifiers;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quotes names with backticks, which are right with and without the mode ANSI_QUOTES. Neither database folds letters, so
 * mixed case needs no quotes.
 */
public final class FamilyIdentifiers {

    /** A leading underscore may begin a character set introducer ({@code _utf8mb4}), so such a name is quoted. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Reserved in both (MySQL 8.0 manual 9.3, {@code information_schema.keywords}; tried on MariaDB 11.4). */
    private static final String RESERVED = """
        accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
        call cascade case change char character check collate column condition constraint continue
        convert create cross current_date current_time current_timestamp current_user cursor database
        databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed
        delete desc describe deterministic distinct distinctrow div double drop dual each else elseif
        enclosed escaped except exists exit explain false fetch float float4 float8 for force foreign
        from fulltext grant group having high_priority hour_microsecond hour_minute hour_second if
        ignore in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer
        intersect interval into is iterate join key keys kill leading leave left like limit linear lines
        load localtime localtimestamp lock long longblob longtext loop low_priority
        master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
        minute_microsecond minute_second mod modifies natural no_write_to_binlog not null numeric on
        optimize optionally or order out outer outfile over partition precision primary procedure purge
        range read read_write reads real recursive references regexp release rename repeat replace
        require resignal restrict return revoke right rlike row_number rows schema schemas
        second_microsecond select sensitive separator set show signal smallint spatial specific sql
        sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl
        starting straight_join table terminated then tinyblob tinyint tinytext to trailing trigger true
        undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp values
        varbinary varchar varcharacter varying when where while window with write xor year_month
        zerofill
        """;

    /**
     * Names of built-in functions that the parser takes for the function when a parenthesis follows at once, or with the
     * mode IGNORE_SPACE after a space (MySQL 8.0 manual 9.2.5).
     */
    private static final String FUNCTIONS = """
        adddate bit_and bit_or bit_xor cast count curdate curtime date_add date_sub extract group_concat
        max mid min now position session_user std stddev stddev_pop stddev_samp subdate substr substring
        sum sysdate system_user trim variance var_pop var_samp
        """;

    private FamilyIdentifiers() {}

    /**
     * The names of one of the two databases.
     *
     * @param own words reserved in that one only, in lower case, with white space between
     * @return how its names are quoted
     */
    public static Identifiers with(String own) {
        Set<String> reserved = Stream.of(RESERVED, FUNCTIONS, own)
                .flatMap(words -> Stream.of(words.strip().split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
        return new Identifiers('`', PLAIN, reserved);
    }
}
