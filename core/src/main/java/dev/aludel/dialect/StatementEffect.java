package dev.aludel.dialect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does to the transaction it is run in, and so what is left of it when the runner dies. */
public enum StatementEffect {
    /** It is part of the transaction: committed with it or rolled back with it. */
    JOINS,
    /**
     * It commits by itself, what came before it too. What it did shows in the catalogue, or doing it twice is the same as
     * doing it once.
     */
    COMMITS,
    /** It may commit in the middle, and what it did need not show in the catalogue: a procedure of the user's own. */
    OPAQUE;

    private static final Pattern FIRST_WORD = Pattern.compile(
            "^(?:\\s|--[^\\n]*(?:\\n|$)|#[^\\n]*(?:\\n|$)|/\\*M?!\\d*|/\\*(?!M?!).*?\\*/|\\()*([A-Za-z_]+)",
            Pattern.DOTALL);

    private static final Set<String> DATA =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "WITH", "VALUES", "TABLE", "COPY");

    private static final Set<String> OWN_PROGRAMS = Set.of("CALL", "DO", "EXECUTE", "EXEC");

    /**
     * The first word of a statement, after comments and opening parentheses.
     *
     * @param sql the statement
     * @return the word in upper case; empty when there is none
     */
    public static String firstWord(String sql) {
        Matcher matcher = FIRST_WORD.matcher(sql);
        return matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
    }

    /**
     * What a statement does that is run outside a transaction, on a database where transactions cover everything else.
     *
     * @param sql the statement
     * @return {@link #JOINS} for a change of data, which can as well have a transaction of its own
     */
    public static StatementEffect ofLoneStatement(String sql) {
        String word = firstWord(sql);
        if (OWN_PROGRAMS.contains(word)) {
            return OPAQUE;
        }
        return DATA.contains(word) ? JOINS : COMMITS;
    }
}
