package dev.aludel.runtime.journal;

import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two fingerprints.
 *
 * @param changes what changed, each key once
 */
record Difference(List<Change> changes) {

    /** How many lines a message may have for one difference. */
    private static final int SAID = 8;

    /**
     * One line that is not what it was.
     *
     * @param from what it was; null when it is new
     * @param to what it is; null when it is gone
     */
    record Change(@Nullable FingerprintLine from, @Nullable FingerprintLine to) {

        Change {
            if (from == null && to == null) {
                throw new IllegalArgumentException("nothing changed");
            }
        }

        private FingerprintLine either() {
            return to != null ? to : Objects.requireNonNull(from);
        }

        String key() {
            return either().key();
        }

        QualifiedName owner() {
            return either().owner();
        }

        ChangeKind kind() {
            if (from == null) {
                return ChangeKind.NEW;
            }
            return to == null ? ChangeKind.GONE : ChangeKind.CHANGED;
        }

        /** Both values, for looking a name up in them. */
        String values() {
            return (from == null ? "" : from.value()) + " " + (to == null ? "" : to.value());
        }

        /** Whether this is an index that is there, or is still there, but does not hold. */
        boolean leavesInvalidIndex() {
            return to != null && to.isInvalidIndex();
        }

        String words() {
            if (from == null) {
                return "new: " + Objects.requireNonNull(to).words();
            }
            return to == null ? "gone: " + from.words() : "changed: " + from.words() + " -> " + to.value();
        }
    }

    Difference {
        changes = List.copyOf(changes);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    Difference only(Predicate<Change> which) {
        return new Difference(changes.stream().filter(which).toList());
    }

    /** A line for each change, the first few of them. */
    String words() {
        if (changes.isEmpty()) {
            return "nothing";
        }
        String said = changes.stream().limit(SAID).map(Change::words).collect(Collectors.joining("\n       "));
        return changes.size() <= SAID ? said : said + "\n       and " + (changes.size() - SAID) + " more";
    }
}
