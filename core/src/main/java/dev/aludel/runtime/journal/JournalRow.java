package dev.aludel.runtime.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal: operations of a step that are done, or the statement that was about to run.
 *
 * @param place which step, operation and statement it is about
 * @param work what is or was to be done
 * @param open whether it was begun and not said to be done
 * @param mark which run wrote it, and when
 * @param intent what was noted before the statement; null once it is done, and for what commits together with its row
 * @param following statements of the same operations that come after it, where they do not all commit together
 * @param cursor how far the operation got, where it does its work in batches; null for any other
 */
public record JournalRow(
        Place place,
        Work work,
        boolean open,
        RunMark mark,
        @Nullable Intent intent,
        List<String> following,
        @Nullable String cursor) {

    /**
     * Where in a step something is.
     *
     * @param step the step
     * @param operation the operation's number in the step, counted from 1
     * @param statement the statement's number in the operation, counted from 1; 0 for operations that committed as a whole
     */
    public record Place(JournalStep step, int operation, int statement) {}

    /**
     * What a row covers.
     *
     * @param operations how many operations, counted from the one of its place
     * @param statements how many statements these have together
     * @param hash of the operations, to find out whether they are still the same
     * @param description the operations in words, in one line
     */
    public record Work(int operations, int statements, String hash, String description) {}

    /** Copies the list. */
    public JournalRow {
        following = List.copyOf(following);
    }

    /** Whether nothing of its operations is left to do. */
    public boolean completes() {
        return !open && (place.statement() == 0 || place.statement() == work.statements());
    }

    /** The number of the last operation it covers. */
    public int lastOperation() {
        return place.operation() + work.operations() - 1;
    }

    /** Whether it says something about an operation. */
    public boolean covers(int operation) {
        return place.operation() <= operation && operation <= lastOperation();
    }
}
