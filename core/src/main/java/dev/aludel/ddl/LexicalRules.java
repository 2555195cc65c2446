package dev.aludel.ddl;

/**
 * What a database's SQL looks like to a scanner: which pieces of text may hold a semicolon that ends nothing. The
 * standard's own pieces (strings in single quotes, names in double quotes, comments from two hyphens to the end of the
 * line and between slash-star and star-slash) are always known.
 *
 * @param dollarQuotes {@code $tag$ ... $tag$} is a string (PostgreSQL 4.1.2.4)
 * @param escapeStrings {@code E'...'} takes backslash escapes (PostgreSQL 4.1.2.2)
 * @param backslashEscapes every string takes backslash escapes (MySQL, MariaDB)
 * @param nestedComments comments between slash-star and star-slash nest (PostgreSQL, H2)
 * @param hashComments {@code #} begins a comment to the end of the line (MySQL, MariaDB)
 * @param backtickNames names may be in backticks (MySQL, MariaDB, SQLite)
 * @param bracketNames names may be in square brackets (SQLite, SQL Server)
 * @param compoundBodies the body of a trigger or routine holds statements between BEGIN and END (MySQL, MariaDB, SQLite,
 *     Oracle; PostgreSQL's BEGIN ATOMIC)
 * @param separator what ends a statement beside the semicolon, or in its place
 */
public record LexicalRules(
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashEscapes,
        boolean nestedComments,
        boolean hashComments,
        boolean backtickNames,
        boolean bracketNames,
        boolean compoundBodies,
        Separator separator) {

    /** What ends a statement. */
    public enum Separator {
        /** A semicolon outside a body. */
        SEMICOLON,
        /** A semicolon; after a block or routine, which holds semicolons, a slash alone on a line (Oracle's SQL*Plus). */
        SLASH_LINE,
        /** The word GO alone on a line, and nothing else (SQL Server's sqlcmd). */
        GO_LINE
    }

    /** The standard's pieces alone. */
    public static final LexicalRules STANDARD =
            new LexicalRules(false, false, false, false, false, false, false, false);

    /** Rules of a database whose statements end with a semicolon. */
    public LexicalRules(
            boolean dollarQuotes,
            boolean escapeStrings,
            boolean backslashEscapes,
            boolean nestedComments,
            boolean hashComments,
            boolean backtickNames,
            boolean bracketNames,
            boolean compoundBodies) {
        this(
                dollarQuotes,
                escapeStrings,
                backslashEscapes,
                nestedComments,
                hashComments,
                backtickNames,
                bracketNames,
                compoundBodies,
                Separator.SEMICOLON);
    }

    /**
     * The same rules with another separator.
     *
     * @param separator what ends a statement
     * @return a copy
     */
    public LexicalRules withSeparator(Separator separator) {
        return new LexicalRules(
                dollarQuotes,
                escapeStrings,
                backslashEscapes,
                nestedComments,
                hashComments,
                backtickNames,
                bracketNames,
                compoundBodies,
                separator);
    }
}
