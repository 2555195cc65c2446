package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds to DDL what makes the server refuse it rather than copy the table under a lock (MySQL 8.0 manual 15.12.1, MariaDB
 * manual "ALTER TABLE", ALGORITHM and LOCK). It refuses before it does anything.
 */
final class GentleForms {

    private static final Pattern ALTER = begins("ALTER\\s+TABLE");
    private static final Pattern INDEX = begins("(CREATE\\s+(UNIQUE\\s+|FULLTEXT\\s+|SPATIAL\\s+)?|DROP\\s+)INDEX");

    /** Says so itself, or is of a kind that takes no such words. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(ALGORITHM|LOCK|PARTITION|PARTITIONING|TABLESPACE)\\b", Pattern.CASE_INSENSITIVE);

    /** ER_ALTER_OPERATION_NOT_SUPPORTED, the same with a reason, and of MySQL: no room for more instant changes. */
    private static final Set<Integer> REFUSALS = Set.of(1845, 1846, 4092);

    private static final String NAME = "(?:`((?:[^`]|``)+)`|([\\w$]+))";

    private static final Pattern TABLE = Pattern.compile(
            "^\\s*(?:ALTER\\s+TABLE\\s+|(?:CREATE|DROP)\\s.*?\\sON\\s+)(?:" + NAME + "\\s*\\.\\s*)?" + NAME,
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private GentleForms() {}

    private static Pattern begins(String words) {
        return Pattern.compile("^\\s*" + words + "\\b", Pattern.CASE_INSENSITIVE);
    }

    static List<String> of(String sql) {
        if (OTHER.matcher(sql).find()) {
            return List.of();
        }
        if (ALTER.matcher(sql).find()) {
            return List.of(sql + ", ALGORITHM=INSTANT", sql + ", ALGORITHM=INPLACE, LOCK=NONE");
        }
        return INDEX.matcher(sql).find() ? List.of(sql + " ALGORITHM=INPLACE LOCK=NONE") : List.of();
    }

    static boolean refused(SQLException failure) {
        return REFUSALS.contains(failure.getErrorCode());
    }

    /** The table of a statement that has such forms. */
    static Optional<QualifiedName> table(String sql) {
        Matcher matcher = TABLE.matcher(sql);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String schema = name(matcher, 1);
        return Optional.ofNullable(name(matcher, 3)).map(name -> new QualifiedName(schema, name));
    }

    private static @Nullable String name(Matcher matcher, int group) {
        String quoted = matcher.group(group);
        return quoted == null ? matcher.group(group + 1) : quoted.replace("``", "`");
    }
}
