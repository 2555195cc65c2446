package dev.aludel.dialect.sqlite;

/**
 * One piece of SQLite's SQL.
 *
 * @param kind what it is
 * @param text the piece as written, quotes and all
 * @param start where it begins, from 0
 */
record SqliteToken(Kind kind, String text, int start) {

    /** The kinds of piece. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes, backticks or brackets. */
        QUOTED,
        /** Text in single quotes. */
        STRING,
        /** A number. */
        NUMBER,
        /** Bytes: {@code x'...'}. */
        BYTES,
        /** Anything else: one or two characters. */
        SYMBOL
    }

    /** Where it ends: the place after its last character. */
    int end() {
        return start + text.length();
    }

    /** Whether it is this keyword. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this symbol. */
    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it may be a name; SQLite takes text in single quotes for one where it expects one. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** Whether it is this name, as SQLite compares names: without regard to the case of letters. */
    boolean names(String name) {
        return (kind == Kind.WORD || kind == Kind.QUOTED) && unquoted().equalsIgnoreCase(name);
    }

    /** The name or text it stands for. */
    String unquoted() {
        if (kind != Kind.QUOTED && kind != Kind.STRING) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        char quote = text.charAt(0);
        return quote == '[' ? inner : inner.replace("" + quote + quote, String.valueOf(quote));
    }
}
