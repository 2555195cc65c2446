package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.Literals;

/**
 * Spells literals for the default mode, in which a backslash in a string is an escape. {@link FamilySession} takes
 * NO_BACKSLASH_ESCAPES out of the session's mode; ANSI_QUOTES does not matter, strings are always in single quotes.
 */
public class FamilyLiterals extends Literals {

    /** Spells literals. */
    public FamilyLiterals() {}

    @Override
    public String text(String value) {
        return super.text(value.replace("\\", "\\\\").replace("\0", "\\0"));
    }
}
