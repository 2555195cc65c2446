package dev.aludel.dialect.mysqlfamily;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into words, strings, quoted names and symbols; white space and comments are left out. */
final class SqlTokens {

    private SqlTokens() {}

    /**
     * A token.
     *
     * @param text as it is written, quotes included
     * @param start where it begins
     */
    record Token(String text, int start) {

        int end() {
            return start + text.length();
        }

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    /** The tokens as they are written, quotes included. */
    static List<String> of(String sql) {
        return placed(sql).stream().map(Token::text).toList();
    }

    /** The tokens with their places. */
    static List<Token> placed(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int comment = ExpressionText.endOfComment(sql, at);
            if (comment > at) {
                at = comment;
                continue;
            }
            int end = ExpressionText.endOfPiece(sql, at);
            if (!Character.isWhitespace(sql.charAt(at))) {
                tokens.add(new Token(sql.substring(at, end), at));
            }
            at = end;
        }
        return List.copyOf(tokens);
    }

    /** A name without its backticks, where it has some. */
    static String unquoted(String token) {
        boolean quoted = token.length() > 2 && token.startsWith("`") && token.endsWith("`");
        return quoted ? token.substring(1, token.length() - 1).replace("``", "`") : token;
    }

    /** The statement with the comments opened that a server executes ({@code /*!50100 ...}, {@code /*M!100301 ...}). */
    static String opened(String sql) {
        StringBuilder open = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            int marker = marker(sql, at);
            if (marker > 0) {
                at += marker;
                continue;
            }
            int end = sql.startsWith("*/", at) ? at + 2 : ExpressionText.endOfPiece(sql, at);
            open.append(sql.startsWith("*/", at) ? "" : sql.substring(at, end));
            at = end;
        }
        return open.toString();
    }

    /** How long the beginning of such a comment is; 0 where none begins. */
    private static int marker(String sql, int at) {
        int length = sql.startsWith("/*!", at) ? 3 : sql.startsWith("/*M!", at) ? 4 : 0;
        while (length > 0 && at + length < sql.length() && Character.isDigit(sql.charAt(at + length))) {
            length++;
        }
        return length;
    }
}
