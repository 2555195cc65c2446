package dev.aludel.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the readable part of a revision's file name out of its message. */
public final class Slug {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Slug() {}

    /**
     * The words of a message in lower case, joined by underscores.
     *
     * @param message the message, in any script
     * @param maximumLength how many characters the slug may have; whole words are left out at the end where possible
     * @return the slug; empty where the message has no word
     */
    public static String of(String message, int maximumLength) {
        String joined = WORD.matcher(Normalizer.normalize(message, Normalizer.Form.NFC))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("_"))
                .toLowerCase(Locale.ROOT);
        return joined.codePointCount(0, joined.length()) <= maximumLength ? joined : cut(joined, maximumLength);
    }

    private static String cut(String slug, int maximumLength) {
        int end = slug.offsetByCodePoints(0, maximumLength);
        if (slug.charAt(end) == '_') {
            return slug.substring(0, end);
        }
        int separator = slug.lastIndexOf('_', end - 1);
        return slug.substring(0, separator > 0 ? separator : end);
    }
}
