package dev.aludel.runtime.journal;

import dev.aludel.runtime.journal.Difference.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement in the author's own words, of which only the words are known. It names every column that it adds to a table or
 * takes away, and the index that it makes or drops; what it does not name was somebody else's doing.
 */
final class OwnSql {

    /** On PostgreSQL an index may go without a name, and then gets one. */
    private static final Pattern ABOUT_A_NAMED_INDEX = Pattern.compile(
            "^\\s*(CREATE|DROP)\\s+(UNIQUE\\s+|FULLTEXT\\s+|SPATIAL\\s+)?INDEX\\b(?!\\s+(CONCURRENTLY\\s+)?ON\\b)",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> words;
    private final boolean aboutIndex;

    OwnSql(String sql) {
        this.words = words(sql);
        this.aboutIndex = ABOUT_A_NAMED_INDEX.matcher(sql).find();
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_$]+")));
        words.remove("");
        return words;
    }

    /** Whether the statement alone can be the reason for all of this. */
    boolean explains(Difference found) {
        Set<String> wholeTables = found.changes().stream()
                .map(Change::key)
                .filter(key -> key.startsWith("table "))
                .collect(Collectors.toSet());
        return found.changes().stream()
                        .filter(change -> change.key().startsWith("column "))
                        .filter(change -> change.kind() != ChangeKind.CHANGED)
                        .filter(change -> !wholeTables.contains("table " + change.owner()))
                        .allMatch(this::names)
                && (!aboutIndex
                        || found.changes().stream()
                                .filter(change -> change.key().startsWith("index "))
                                .anyMatch(this::names));
    }

    /** A key is {@code column owner.name}. */
    private boolean names(Change change) {
        String key = change.key();
        return words.containsAll(words(
                key.substring(key.indexOf(' ') + 1 + change.owner().toString().length())));
    }
}
