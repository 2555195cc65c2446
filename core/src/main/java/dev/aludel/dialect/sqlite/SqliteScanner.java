package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.sqlite.SqliteToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQLite's SQL into pieces by the rules of its tokenizer; white space and comments are left out. */
final class SqliteScanner {

    private final String sql;
    private final List<SqliteToken> tokens = new ArrayList<>();
    private int at;

    private SqliteScanner(String sql) {
        this.sql = sql;
    }

    static List<SqliteToken> scan(String sql) {
        SqliteScanner scanner = new SqliteScanner(sql);
        while (scanner.at < sql.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.tokens);
    }

    private void step() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = endOr(sql.indexOf('\n', at), 1);
        } else if (sql.startsWith("/*", at)) {
            at = endOr(sql.indexOf("*/", at + 2), 2);
        } else if (c == '\'') {
            add(Kind.STRING, endOfQuoted(at));
        } else if (c == '"' || c == '`') {
            add(Kind.QUOTED, endOfQuoted(at));
        } else if (c == '[') {
            add(Kind.QUOTED, endOr(sql.indexOf(']', at), 1));
        } else if ((c == 'x' || c == 'X') && sql.startsWith("'", at + 1)) {
            add(Kind.BYTES, endOfQuoted(at + 1));
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            add(Kind.NUMBER, endOfNumber());
        } else if (isWordStart(c)) {
            add(Kind.WORD, endOfWord(at));
        } else {
            add(Kind.SYMBOL, at + (isPair() ? 2 : 1));
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqliteToken(kind, sql.substring(at, end), at));
        at = end;
    }

    private int endOr(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private int endOfQuoted(int start) {
        char quote = sql.charAt(start);
        int end = start + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    /** Also hexadecimal numbers and exponents: a sign belongs to the number only after an E. */
    private int endOfNumber() {
        boolean hexadecimal = sql.startsWith("0x", at) || sql.startsWith("0X", at);
        int end = at;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            boolean exponentSign = (c == '+' || c == '-')
                    && !hexadecimal
                    && (sql.charAt(end - 1) == 'e' || sql.charAt(end - 1) == 'E');
            if (!isWordPart(c) && c != '.' && !(exponentSign && end > at)) {
                break;
            }
            end++;
        }
        return end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isPair() {
        String pair = sql.substring(at, Math.min(at + 2, sql.length()));
        return switch (pair) {
            case "||", "<=", ">=", "<>", "!=", "==", "<<", ">>", "->" -> true;
            default -> false;
        };
    }

    private boolean isDigit(int place) {
        return place < sql.length() && sql.charAt(place) >= '0' && sql.charAt(place) <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
    }
}
