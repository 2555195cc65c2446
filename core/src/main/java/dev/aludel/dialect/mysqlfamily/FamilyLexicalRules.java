package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.LexicalRules;

/** What a script for MySQL or MariaDB looks like to a scanner (MySQL 8.0 manual 9.1.1, 9.2 and 9.7). */
public final class FamilyLexicalRules {

    /** Backslash escapes, comments after {@code #}, names in backticks, bodies between BEGIN and END. */
    public static final LexicalRules RULES = new LexicalRules(false, false, true, false, true, true, false, true);

    private FamilyLexicalRules() {}
}
