package dev.aludel.dialect.mysqlfamily;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What can be told of an SQL expression from its text alone, without ever looking inside strings or quoted names. */
final class ExpressionText {

    private static final Pattern LITERAL = Pattern.compile(
            "[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|0x[0-9a-f]+|[bx]'[0-9a-f]*'|null|true|false"
                    + "|(?:_\\w+ ?)?'(?:[^'\\\\]|''|\\\\.)*'",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NOW = Pattern.compile(
            "\\(*\\s*(?:current_timestamp|now|localtime|localtimestamp)(?:\\s*\\(\\s*\\d*\\s*\\))?\\s*\\)*",
            Pattern.CASE_INSENSITIVE);

    private ExpressionText() {}

    /** Whether it is a constant that DEFAULT takes without parentheses. */
    static boolean isLiteral(String sql) {
        return LITERAL.matcher(sql).matches();
    }

    /** Whether it is the time now, in one of its spellings, with or without a precision. */
    static boolean isNow(String sql) {
        return NOW.matcher(sql).matches();
    }

    /** The expression with exactly one pair of parentheses around it more than it needs. */
    static String parenthesised(String sql) {
        return isParenthesised(sql) ? sql : "(" + sql + ")";
    }

    /** The expression without the parentheses around all of it, at most one pair. */
    static String withoutParentheses(String sql) {
        return isParenthesised(sql) ? sql.substring(1, sql.length() - 1) : sql;
    }

    /** Whether the parenthesis it begins with is closed by the one it ends with. */
    static boolean isParenthesised(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")")) {
            return false;
        }
        int depth = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isQuote(c)) {
                at = endOfQuoted(sql, at);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at == sql.length();
            }
        }
        return false;
    }

    /**
     * The text without the introducers of Unicode strings ({@code _utf8mb4'x'}). MySQL adds the connection's character
     * set to every string it keeps in an expression; without it the text means the same on every connection that is
     * Unicode, and it is what the author wrote.
     */
    static String withoutIntroducers(String sql) {
        StringBuilder kept = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isQuote(c)) {
                int end = endOfQuoted(sql, at);
                kept.append(sql, at, end);
                at = end;
                continue;
            }
            int introducer = c == '_' ? introducerAt(sql, at) : 0;
            if (introducer == 0) {
                kept.append(c);
            }
            at += Math.max(1, introducer);
        }
        return kept.toString();
    }

    /** The text without a database's name and the dot after it, wherever it stands in front of another name. */
    static String withoutDatabase(String sql, String quotedDatabase) {
        String prefix = quotedDatabase + ".";
        StringBuilder kept = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (!isQuote(c)) {
                kept.append(c);
                at++;
                continue;
            }
            if (sql.startsWith(prefix, at) && (at == 0 || sql.charAt(at - 1) != '.')) {
                at += prefix.length();
                continue;
            }
            int end = endOfQuoted(sql, at);
            kept.append(sql, at, end);
            at = end;
        }
        return kept.toString();
    }

    /** Whether a column is named in the text, in quotes or without. */
    static boolean names(String sql, String column) {
        return !renamed(sql, column, "`" + column + "\0`").equals(sql);
    }

    /** The text with another name in the place of a column's, wherever it is written, in quotes or without. */
    static String renamed(String sql, String from, String quotedTo) {
        StringBuilder text = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            int end = endOfPiece(sql, at);
            String piece = sql.substring(at, end);
            boolean name = piece.equalsIgnoreCase(from) && !sql.startsWith("(", end)
                    || piece.equalsIgnoreCase("`" + from.replace("`", "``") + "`");
            text.append(name ? quotedTo : piece);
            at = end;
        }
        return text.toString();
    }

    /** Where the word, the string, the quoted name or the single character ends that begins at a place. */
    static int endOfPiece(String sql, int start) {
        if (isQuote(sql.charAt(start))) {
            return endOfQuoted(sql, start);
        }
        int at = start;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || "_$".indexOf(sql.charAt(at)) >= 0)) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    /** Where the text goes on after the comment that begins at a place; the place itself when none does. */
    static int endOfComment(String sql, int start) {
        boolean line = sql.charAt(start) == '#'
                || sql.startsWith("--", start)
                        && (start + 2 == sql.length() || Character.isWhitespace(sql.charAt(start + 2)));
        if (line) {
            int end = sql.indexOf('\n', start);
            return end < 0 ? sql.length() : end;
        }
        boolean block = sql.startsWith("/*", start) && !sql.startsWith("/*!", start) && !sql.startsWith("/*M!", start);
        if (!block) {
            return start;
        }
        int end = sql.indexOf("*/", start + 2);
        return end < 0 ? sql.length() : end + 2;
    }

    /** Takes back the backslash escapes that MySQL puts over whole expressions in its catalogue. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean escape = c == '\\' && at + 1 < text.length();
            plain.append(escape ? escaped(text.charAt(at + 1)) : c);
            at += escape ? 2 : 1;
        }
        return plain.toString();
    }

    /**
     * Takes back what MySQL does to the expressions in its catalogue: their bytes, UTF-8 already, are taken for latin1 and
     * encoded once more (tried on 8.0.31). A text that this cannot have happened to stays.
     */
    static String decodedOnce(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        if (plain || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException isNoUtf8) {
            return text;
        }
    }

    private static char escaped(char code) {
        return switch (code) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\032';
            default -> code;
        };
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    /** Where the text goes on after the string or name that begins at a place. */
    private static int endOfQuoted(String sql, int start) {
        char quote = sql.charAt(start);
        int at = start + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && quote != '`') {
                at += 2;
                continue;
            }
            at++;
            if (c == quote) {
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return at;
                }
                at++;
            }
        }
        return sql.length();
    }

    /** How long the introducer is that begins at a place; 0 when none does. */
    private static int introducerAt(String sql, int at) {
        if (at > 0 && (Character.isLetterOrDigit(sql.charAt(at - 1)) || sql.charAt(at - 1) == '_')) {
            return 0;
        }
        for (String introducer : new String[] {"_utf8mb4", "_utf8mb3", "_utf8"}) {
            int after = at + introducer.length();
            if (sql.startsWith(introducer, at) && after < sql.length() && sql.charAt(after) == '\'') {
                return introducer.length();
            }
        }
        return 0;
    }
}
