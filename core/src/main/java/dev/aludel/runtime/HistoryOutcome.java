package dev.aludel.runtime;

import java.util.Optional;
import java.util.stream.Stream;

/** What a row of the history says has become of its revision. */
public enum HistoryOutcome {
    /** Its upgrade ran. */
    APPLIED,
    /** Its downgrade ran. */
    REVERTED,
    /** A stamp put it into the version table. */
    STAMPED,
    /** A stamp took it out of the version table. */
    REMOVED,
    /** It was applied before, its file was changed since, and somebody said that this is as it should be. */
    ACCEPTED;

    /**
     * The word in the table.
     *
     * @return for example {@code applied}
     */
    public String word() {
        return switch (this) {
            case APPLIED -> "applied";
            case REVERTED -> "reverted";
            case STAMPED -> "stamped";
            case REMOVED -> "removed";
            case ACCEPTED -> "accepted";
        };
    }

    static Optional<HistoryOutcome> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
