package dev.aludel.runtime.journal;

import dev.aludel.dialect.StatementEffect;
import dev.aludel.runtime.journal.Difference.Change;
import dev.aludel.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a statement was done, judged by the catalogue as it was before it and as it is now. Every single statement of the
 * databases that are run on is done as a whole or not at all, so that one change it was to make tells of all of them
 * (MySQL 8.0 manual 15.1.1, MariaDB manual "Atomic DDL"); an index that is built concurrently is the exception, and tells
 * so by being invalid (PostgreSQL manual, CREATE INDEX).
 *
 * @param verdict the verdict
 * @param invalidIndexes indexes that the statement left behind unfinished, in words {@code index table.name}
 * @param expected what was expected to change, in words
 * @param found what did change, in words
 */
public record Judgement(Verdict verdict, List<InvalidIndex> invalidIndexes, String expected, String found) {

    /**
     * An index that was left behind and does not hold.
     *
     * @param table its table
     * @param name its name
     */
    public record InvalidIndex(QualifiedName table, String name) {}

    /** Copies the list. */
    public Judgement {
        invalidIndexes = List.copyOf(invalidIndexes);
    }

    /**
     * Judges.
     *
     * @param intent what was noted before the statement
     * @param live the catalogue now
     * @return the judgement
     */
    public static Judgement of(Intent intent, Fingerprint live) {
        Difference all = intent.before().differenceTo(live);
        Predicate<Change> related = new Related(intent, live);
        // A change elsewhere is none of a typed operation's; SQL of the author's own might have made it.
        Difference found = intent.expectation().typed() ? all.only(related) : all;
        List<InvalidIndex> invalid = found.changes().stream()
                .filter(change -> change.kind() == ChangeKind.NEW && change.leavesInvalidIndex())
                .map(Judgement::invalidIndex)
                .toList();
        Verdict verdict = verdict(intent, found, related);
        return new Judgement(
                verdict,
                verdict == Verdict.NOT_DONE ? invalid : List.of(),
                intent.expectation().words(),
                all.words());
    }

    private static Verdict verdict(Intent intent, Difference found, Predicate<Change> related) {
        boolean opaque = intent.effect() == StatementEffect.OPAQUE;
        if (opaque || !found.only(related.negate()).isEmpty()) {
            return Verdict.UNDECIDABLE;
        }
        if (found.only(change -> !change.leavesInvalidIndex()).isEmpty()) {
            return Verdict.NOT_DONE; // nothing happened, or an index was begun or, when dropping it, not finished
        }
        if (!intent.expectation().typed() && !new OwnSql(intent.sql()).explains(found)) {
            return Verdict.UNDECIDABLE;
        }
        return intent.expectation().isMetBy(found) ? Verdict.DONE : Verdict.UNDECIDABLE;
    }

    private static InvalidIndex invalidIndex(Change change) {
        // the key is "index owner.name"
        String name = change.key().substring(("index " + change.owner() + ".").length());
        return new InvalidIndex(change.owner(), name);
    }

    /** Says of a change whether the statement can have made it: what it names, and what refers to what it names. */
    private static final class Related implements Predicate<Change> {

        private final Set<String> words;
        private final List<Pattern> named;

        Related(Intent intent, Fingerprint live) {
            this.words = OwnSql.words(intent.sql());
            Set<QualifiedName> owners = new HashSet<>(intent.before().owners());
            owners.addAll(live.owners());
            this.named = owners.stream()
                    .filter(this::names)
                    .map(owner -> Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(owner.name()) + "(?!\\w)"))
                    .toList();
        }

        @Override
        public boolean test(Change change) {
            return names(change.owner())
                    || named.stream()
                            .anyMatch(name -> name.matcher(change.values()).find()
                                    || name.matcher(change.key()).find());
        }

        private boolean names(QualifiedName owner) {
            return words.containsAll(OwnSql.words(owner.name()))
                    || owner.schema() != null && words.containsAll(OwnSql.words(owner.schema()));
        }
    }
}
