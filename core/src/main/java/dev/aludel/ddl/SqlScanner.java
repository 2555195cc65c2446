package dev.aludel.ddl;

import dev.aludel.AludelException;
import java.util.Locale;

/**
 * Reads SQL text piece by piece: each call of {@link #advance()} moves to the next token, white space left out. Knows
 * only what {@link LexicalRules} says of the database; what the words mean is the caller's business.
 */
final class SqlScanner {

    /** What a token is. */
    enum Kind {
        /** A keyword, an unquoted name or a number. */
        WORD,
        /** A string, in quotes or dollar quotes, or a quoted name. */
        QUOTED,
        /** One character that is nothing else. */
        SYMBOL,
        /** A comment that the database skips. */
        COMMENT,
        /** The delimiter that ends a statement. */
        DELIMITER,
        /** There is nothing more. */
        END
    }

    private final String text;
    private final LexicalRules rules;
    private final boolean mySql;
    private final boolean lenient;
    private String delimiter = ";";
    private Kind kind = Kind.END;
    private int start;
    private int end;

    private SqlScanner(String text, LexicalRules rules, boolean lenient) {
        this.text = text;
        this.rules = rules;
        this.lenient = lenient;
        // Hash comments are known to MySQL and MariaDB only, and so are their other ways with comments.
        this.mySql = rules.hashComments();
    }

    /** A scanner that fails on a string, quoted name or comment without an end. */
    static SqlScanner of(String text, LexicalRules rules) {
        return new SqlScanner(text, rules, false);
    }

    /** A scanner that takes the rest of the text for what has no end. */
    static SqlScanner lenient(String text, LexicalRules rules) {
        return new SqlScanner(text, rules, true);
    }

    /** Moves to the next token and tells its kind. */
    Kind advance() {
        start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        end = start;
        kind = start == text.length() ? Kind.END : read();
        return kind;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** A word in capitals, a symbol as it is; empty for everything else. */
    String word() {
        return switch (kind) {
            case WORD -> text.substring(start, end).toUpperCase(Locale.ROOT);
            case SYMBOL, DELIMITER -> text.substring(start, end);
            case QUOTED, COMMENT, END -> "";
        };
    }

    boolean isDefaultDelimiter() {
        return delimiter.equals(";");
    }

    /** Takes the rest of the line for the new delimiter, as the {@code mysql} client does after DELIMITER. */
    void readDelimiter() {
        int line = endOfLine(end);
        String argument = text.substring(end, line).strip();
        delimiter = argument.isEmpty() ? ";" : argument.split("\\s", 2)[0];
        end = line;
    }

    /** Reads on without moving: the same text from the end of this token. */
    SqlScanner ahead() {
        SqlScanner ahead = new SqlScanner(text, rules, true);
        ahead.delimiter = delimiter;
        ahead.end = end;
        return ahead;
    }

    /** Whether nothing but this token stands on its line. */
    boolean isAloneOnLine() {
        int before = start - 1;
        while (before >= 0 && isBlank(text.charAt(before))) {
            before--;
        }
        int after = end;
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        return (before < 0 || text.charAt(before) == '\n') && (after == text.length() || text.charAt(after) == '\n');
    }

    /** Whether the character right before this token is the one given. */
    boolean follows(char character) {
        return start > 0 && text.charAt(start - 1) == character;
    }

    private Kind read() {
        if (text.startsWith(delimiter, start)) {
            end = start + delimiter.length();
            return Kind.DELIMITER;
        }
        char first = text.charAt(start);
        if (isLineComment(first)) {
            end = endOfLine(start);
            return Kind.COMMENT;
        }
        if (text.startsWith("/*", start)) {
            return blockComment();
        }
        return quotedOrWord(first);
    }

    private Kind quotedOrWord(char first) {
        if (first == '\'' || first == '"' || (first == '`' && rules.backtickNames())) {
            return quoted(start, first, rules.backslashEscapes() && first != '`');
        }
        if (first == '[' && rules.bracketNames()) {
            return quoted(start, ']', false);
        }
        if (first == '$' && rules.dollarQuotes()) {
            return dollarQuotedOrSymbol();
        }
        return isWordPart(first) ? wordOrEscapeString() : symbol();
    }

    private Kind symbol() {
        end = start + 1;
        return Kind.SYMBOL;
    }

    private Kind wordOrEscapeString() {
        end = start + 1;
        while (end < text.length() && isWordPart(text.charAt(end)) && !text.startsWith(delimiter, end)) {
            end++;
        }
        boolean escapeString = rules.escapeStrings()
                && end == start + 1
                && (text.charAt(start) == 'E' || text.charAt(start) == 'e')
                && end < text.length()
                && text.charAt(end) == '\'';
        return escapeString ? quoted(end, '\'', true) : Kind.WORD;
    }

    private Kind quoted(int open, char close, boolean backslashEscapes) {
        int at = open + 1;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\' && backslashEscapes) {
                at += 2;
            } else if (character != close) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == close) {
                at += 2;
            } else {
                end = at + 1;
                return Kind.QUOTED;
            }
        }
        return unterminated(close == '\'' ? "string" : "quoted name", Kind.QUOTED);
    }

    private Kind dollarQuotedOrSymbol() {
        int tagEnd = start + 1;
        while (tagEnd < text.length() && isWordPart(text.charAt(tagEnd)) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        boolean tag = tagEnd < text.length()
                && text.charAt(tagEnd) == '$'
                && !Character.isDigit(text.charAt(start + 1)); // $1 is a parameter
        if (!tag) {
            return symbol();
        }
        String quote = text.substring(start, tagEnd + 1);
        int close = text.indexOf(quote, tagEnd + 1);
        if (close < 0) {
            return unterminated("string in " + quote, Kind.QUOTED);
        }
        end = close + quote.length();
        return Kind.QUOTED;
    }

    private boolean isLineComment(char first) {
        if (first == '#') {
            return rules.hashComments();
        }
        if (!text.startsWith("--", start)) {
            return false;
        }
        // MySQL manual, "Comments": the second hyphen must be followed by white space or a control character.
        return !mySql || start + 2 == text.length() || text.charAt(start + 2) <= ' ';
    }

    private Kind blockComment() {
        Kind whole = isRun() ? Kind.QUOTED : Kind.COMMENT;
        int depth = 1;
        int at = start + 2;
        while (at < text.length()) {
            if (text.startsWith("*/", at)) {
                at += 2;
                depth--;
                if (depth == 0) {
                    end = at;
                    return whole;
                }
            } else if (rules.nestedComments() && text.startsWith("/*", at)) {
                at += 2;
                depth++;
            } else {
                at++;
            }
        }
        return unterminated("comment", whole);
    }

    /** MySQL and MariaDB run what stands in {@code /*! ... *}{@code /} and {@code /*M! ... *}{@code /}. */
    private boolean isRun() {
        return mySql && (text.startsWith("!", start + 2) || text.startsWith("M!", start + 2));
    }

    private Kind unterminated(String piece, Kind taken) {
        if (!lenient) {
            throw new AludelException(new DdlProblem.Unterminated(piece, Lines.of(text, start)));
        }
        end = text.length();
        return taken;
    }

    private int endOfLine(int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
    }
}
