package dev.aludel.autogenerate.compare;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names in a piece of SQL, whatever the database: every word and everything between name quotes. What stands in a string
 * counts as well where it is asked for, as a default names its sequence there. Finds rather too many names than too few.
 */
final class Words {

    private Words() {}

    /** The names outside strings, in lower case. */
    static Set<String> of(String sql) {
        return collected(sql, false);
    }

    /** The names in and outside strings, in lower case. */
    static Set<String> andThoseInStrings(String sql) {
        return collected(sql, true);
    }

    /**
     * Another name in the place of one, wherever it stands outside strings.
     *
     * @param sql the text
     * @param from the name as stored
     * @param to the other one, as it is written in SQL
     * @return the text with the other name
     */
    static String renamed(String sql, String from, String to) {
        return walked(sql, false, word -> word.equalsIgnoreCase(from) ? to : null);
    }

    /** The same inside strings too, where the name is written as stored. */
    static String renamedInStringsToo(String sql, String from, String to) {
        return walked(sql, true, word -> word.equalsIgnoreCase(from) ? to : null);
    }

    private static Set<String> collected(String sql, boolean inStrings) {
        Set<String> words = new TreeSet<>();
        walked(sql, inStrings, word -> {
            words.add(word.toLowerCase(Locale.ROOT));
            return null;
        });
        return words;
    }

    private static String walked(String sql, boolean inStrings, Function<String, @Nullable String> change) {
        StringBuilder text = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            int end = endOfPiece(sql, at, inStrings);
            String piece = sql.substring(at, end);
            String word = wordOf(piece);
            String other = word == null ? null : change.apply(word);
            text.append(other == null ? piece : other);
            at = end;
        }
        return text.toString();
    }

    private static @Nullable String wordOf(String piece) {
        char first = piece.charAt(0);
        if (Character.isLetter(first) || first == '_') {
            return piece;
        }
        boolean quoted = piece.length() > 2 && (first == '"' || first == '`');
        return quoted
                ? piece.substring(1, piece.length() - 1).replace(String.valueOf(first) + first, String.valueOf(first))
                : null;
    }

    private static int endOfPiece(String sql, int start, boolean inStrings) {
        char first = sql.charAt(start);
        if (first == '"' || first == '`' || (first == '\'' && !inStrings)) {
            return endOfQuoted(sql, start, first);
        }
        if (sql.startsWith("--", start)) {
            int line = sql.indexOf('\n', start);
            return line < 0 ? sql.length() : line;
        }
        if (sql.startsWith("/*", start)) {
            int close = sql.indexOf("*/", start + 2);
            return close < 0 ? sql.length() : close + 2;
        }
        int at = start;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    private static int endOfQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
    }
}
