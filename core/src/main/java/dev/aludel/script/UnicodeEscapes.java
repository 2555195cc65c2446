package dev.aludel.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates a backslash, a u and four hexadecimal digits, which Java does before all else (JLS 3.3). */
final class UnicodeEscapes {

    /** Pairs of backslashes are skipped: the second of a pair begins no escape. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{4})");

    private UnicodeEscapes() {}

    static String translate(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        return ESCAPE.matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(translated(found.group(), found.group(1))));
    }

    private static String translated(String whole, String digits) {
        return digits == null ? whole : String.valueOf((char) Integer.parseInt(digits, 16));
    }
}
