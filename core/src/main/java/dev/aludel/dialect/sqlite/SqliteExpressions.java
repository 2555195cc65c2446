package dev.aludel.dialect.sqlite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at SQL expressions piece by piece. */
final class SqliteExpressions {

    private SqliteExpressions() {}

    /** Whether an expression names a column, as SQLite compares names. */
    static boolean mentions(String sql, String column) {
        return SqliteScanner.scan(sql).stream().anyMatch(token -> token.names(column));
    }

    /** Every name in a piece of SQL, which SQLite compares without regard to case, as this set does. */
    static Set<String> names(String sql) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        SqliteScanner.scan(sql).stream()
                .filter(SqliteToken::isName)
                .map(SqliteToken::unquoted)
                .forEach(names::add);
        return names;
    }

    /** The expression without a table's name and dot before its columns. */
    static String unqualified(String sql, String table) {
        List<SqliteToken> tokens = SqliteScanner.scan(sql);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).names(table) && tokens.get(i + 1).isSymbol(".")) {
                text.append(sql, from, tokens.get(i).start());
                from = tokens.get(i + 1).end();
            }
        }
        return text.append(sql.substring(from)).toString();
    }

    /** Whether one pair of parentheses stands around the whole. */
    static boolean isInParentheses(List<SqliteToken> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0 && i < tokens.size() - 1) {
                return false;
            }
        }
        return !tokens.isEmpty() && depth == 0 && tokens.getFirst().isSymbol("(");
    }
}
