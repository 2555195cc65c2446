package dev.aludel.ddl;

import dev.aludel.ddl.SqlScanner.Kind;
import java.util.BitSet;
import java.util.List;

/**
 * SQL without what does not matter to any database: comments and the amount of white space. For telling whether a script
 * was changed when nobody says which database it is for: a comment is left out only where every database would see one, so
 * that nothing that some database runs or stores is ever overlooked.
 */
public final class SqlNormalForm {

    private static final List<LexicalRules> DATABASES = List.of(
            LexicalRules.STANDARD,
            new LexicalRules(true, true, false, true, false, false, false, false), // PostgreSQL
            new LexicalRules(false, false, true, false, true, true, false, false), // MySQL, MariaDB
            new LexicalRules(false, false, false, false, false, true, true, false)); // SQLite, SQL Server

    private SqlNormalForm() {}

    /**
     * The normal form of a script.
     *
     * @param sql the script, well formed or not
     * @return what matters, with a line break for each stretch of comments and white space
     */
    public static String of(String sql) {
        BitSet kept = new BitSet(sql.length());
        DATABASES.forEach(rules -> keep(sql, rules, kept));
        StringBuilder normal = new StringBuilder();
        for (int start = kept.nextSetBit(0); start >= 0; ) {
            int end = kept.nextClearBit(start);
            normal.append(sql, start, end).append('\n');
            start = kept.nextSetBit(end);
        }
        return normal.toString();
    }

    private static void keep(String sql, LexicalRules rules, BitSet kept) {
        SqlScanner scanner = SqlScanner.lenient(sql, rules);
        while (scanner.advance() != Kind.END) {
            boolean hint = sql.startsWith("/*+", scanner.start()); // Oracle and MySQL follow it
            if (scanner.kind() != Kind.COMMENT || hint) {
                kept.set(scanner.start(), scanner.end());
            }
        }
    }
}
