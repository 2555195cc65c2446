package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.sqlite.SqliteToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Walks over the pieces of one CREATE statement. */
final class SqliteCursor {

    private static final SqliteToken END = new SqliteToken(Kind.SYMBOL, "", Integer.MAX_VALUE);

    private final String sql;
    private final List<SqliteToken> tokens;
    private int at;

    SqliteCursor(String sql) {
        this.sql = sql;
        this.tokens = SqliteScanner.scan(sql);
    }

    SqliteToken peek() {
        return peek(0);
    }

    SqliteToken peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    SqliteToken next() {
        SqliteToken token = peek();
        if (token.equals(END)) {
            throw new UnreadableDefinition("it ends too early", sql);
        }
        at++;
        return token;
    }

    /** Steps over these keywords if all of them come next. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw unexpected(word);
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    /** A name, unquoted. */
    String name() {
        SqliteToken token = next();
        if (!token.isName()) {
            throw new UnreadableDefinition("a name is expected before \"" + token.text() + "\"", sql);
        }
        return token.unquoted();
    }

    /** A name with or without a schema before it; the schema is left out. */
    String lastName() {
        String name = name();
        return acceptSymbol(".") ? name() : name;
    }

    /** What stands between a pair of parentheses, as written. */
    String parenthesised() {
        expectSymbol("(");
        int start = tokens.get(at - 1).end();
        skipToClosing();
        return sql.substring(start, tokens.get(at - 1).start()).strip();
    }

    private void skipToClosing() {
        int depth = 1;
        while (depth > 0) {
            SqliteToken token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
    }

    /** Names in parentheses with commas between. */
    List<String> names() {
        expectSymbol("(");
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (acceptSymbol(","));
        expectSymbol(")");
        return names;
    }

    /** Steps over pieces until, outside parentheses, one of these comes next; gives what was stepped over, as written. */
    String textUntil(String... ends) {
        int first = at;
        int depth = 0;
        while (!atEnd() && !(depth == 0 && isOneOf(peek(), ends))) {
            SqliteToken token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return text(first, at);
    }

    private static boolean isOneOf(SqliteToken token, String... texts) {
        for (String text : texts) {
            if (token.isWord(text) || token.isSymbol(text)) {
                return true;
            }
        }
        return false;
    }

    /** Where the cursor stands, for {@link #textSince}. */
    int place() {
        return at;
    }

    /** What was stepped over since a place, as written. */
    String textSince(int place) {
        return text(place, at);
    }

    /** Everything from here to the end, as written. */
    String rest() {
        String text = text(at, tokens.size());
        at = tokens.size();
        return text;
    }

    private String text(int from, int to) {
        return from == to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    UnreadableDefinition unexpected(String expected) {
        return new UnreadableDefinition(
                "\"" + expected + "\" is expected where there is \"" + peek().text() + "\"", sql);
    }

    /** A CREATE statement that the parser does not understand, though SQLite does. */
    static final class UnreadableDefinition extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableDefinition(String reason, String sql) {
            super(reason + ": " + sql);
        }
    }
}
