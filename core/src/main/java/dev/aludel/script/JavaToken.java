package dev.aludel.script;

/**
 * A piece of Java source.
 *
 * @param kind what it is
 * @param text the word, the sign, or the value of a string literal
 * @param line the line it starts on, from 1
 */
record JavaToken(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        STRING,
        SIGN,
        /** A number or character literal. */
        OTHER,
        END
    }

    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
    }

    String words() {
        return kind == Kind.END ? "the end of the file" : "'" + text + "'";
    }
}
