package dev.aludel.dialect.mysqlfamily;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into words, strings, quoted names and symbols; white space and comments are left out. */
final class SqlTokens {

    private SqlTokens() {}

    /** The tokens as they are written, quotes included. */
    static List<String> of(String sql) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int comment = ExpressionText.endOfComment(sql, at);
            if (comment > at) {
                at = comment;
                continue;
            }
            int end = ExpressionText.endOfPiece(sql, at);
            if (!Character.isWhitespace(sql.charAt(at))) {
                tokens.add(sql.substring(at, end));
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

    /** Whether a token can be a name: a word or a quoted name. */
    static boolean isName(String token) {
        char first = token.charAt(0);
        return first == '`' || first == '_' || first == '$' || Character.isLetter(first);
    }
}
