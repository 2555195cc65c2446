package dev.aludel.dialect.h2;

import dev.aludel.ddl.Identifiers;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names between the model and H2, which folds a name without quotes to upper case unless the database was made with other
 * settings (manual, "Keywords / Reserved Words" and "Database Settings").
 *
 * <p>A plain name in lower case is written without quotes, so that {@code users} is the table every statement means by
 * {@code users}; H2 keeps it as {@code USERS}, and it is read back as {@code users}. All other names are quoted and kept as
 * they are. A name that H2 keeps in lower case although it folds to upper case is given with its quotes, {@code "users"},
 * and so can be told from the other.
 */
final class H2Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")+\"");

    /** Words that H2 2.x takes for no name (manual, "Keywords / Reserved Words"). */
    private static final Set<String> RESERVED = Set.of("""
        all and any array as asymmetric authorization between both case cast check constraint cross current_catalog
        current_date current_path current_role current_schema current_time current_timestamp current_user day default
        distinct else end except exists false fetch for foreign from full group groups having hour if ilike in inner
        intersect interval is join key leading left like limit localtime localtimestamp minus minute month natural not null
        offset on or order over partition primary qualify range regexp right row rownum rows second select session_user set
        some symmetric system_user table to top trailing true uescape union unique unknown user using value values when
        where window with year _rowid_
        """.strip().split("\\s+"));

    /** Words that are names, but stand for something else in places where an expression may hold a name. */
    private static final Set<String> AMBIGUOUS = Set.of("""
        absent asc at collate connect convert count cross cube current cycle data date decfloat desc enum escape exclude
        extract filter final first format geometry grouping ignore index json json_array json_object json_query json_value
        last lateral local materialized new next no nowait nulls old only others outer overlay percent position recursive
        respect rollup search sequence sets skip substring sysdate systimestamp tablesample ties time timestamp today trim
        try_cast unnest use uuid wait within without zone
        """.strip().split("\\s+"));

    static final Identifiers INSTANCE =
            new Identifiers('"', Pattern.compile(PLAIN.pattern() + "|" + QUOTED.pattern()), RESERVED);

    private H2Identifiers() {}

    /**
     * A name as the model has it.
     *
     * @param stored the name in the catalogue
     * @param foldsUp whether the database folds names without quotes to upper case
     * @return the name that is written so that it means this one
     */
    static String modelled(String stored, boolean foldsUp) {
        if (QUOTED.matcher(stored).matches()) {
            return INSTANCE.always(stored);
        }
        String lower = stored.toLowerCase(Locale.ROOT);
        boolean folds = foldsUp && PLAIN.matcher(lower).matches() && !RESERVED.contains(lower);
        if (!folds) {
            return stored;
        }
        if (stored.equals(stored.toUpperCase(Locale.ROOT))) {
            return lower;
        }
        return stored.equals(lower) ? INSTANCE.always(stored) : stored;
    }

    /** A name inside an expression, with quotes where without them it could be taken for something else. */
    static String inExpression(String stored, boolean foldsUp) {
        String name = modelled(stored, foldsUp);
        return AMBIGUOUS.contains(name) ? INSTANCE.always(stored) : INSTANCE.quoted(name);
    }
}
