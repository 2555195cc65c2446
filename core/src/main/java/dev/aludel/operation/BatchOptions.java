package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How work in batches is done.
 *
 * @param firstSize how many rows the first batch has; the others follow the time it takes
 * @param target how long a batch should take
 * @param untilNone a query that counts what is still to be done; it has to give 0 in the end; null for none
 * @param throttles what the work waits for
 * @param quarantine the table in which rows are noted that the database refuses; null to stop at the first of them
 */
public record BatchOptions(
        int firstSize,
        Duration target,
        @Nullable String untilNone,
        List<BatchThrottle> throttles,
        @Nullable QualifiedName quarantine) {

    /** Batches of a second, from 1,000 rows on, that stop at the first row that is refused. */
    public static final BatchOptions DEFAULTS = new BatchOptions(1_000, Duration.ofSeconds(1), null, List.of(), null);

    /** Copies and checks the parts. */
    public BatchOptions {
        throttles = List.copyOf(throttles);
        if (firstSize < 1 || target.isNegative() || target.isZero()) {
            throw new IllegalArgumentException("a batch has at least one row and some time");
        }
    }

    /** The same with another first size. */
    public BatchOptions withFirstSize(int value) {
        return new BatchOptions(value, target, untilNone, throttles, quarantine);
    }

    /** The same with another time for a batch. */
    public BatchOptions withTarget(Duration value) {
        return new BatchOptions(firstSize, value, untilNone, throttles, quarantine);
    }

    /** The same with another query that has to give 0 in the end. */
    public BatchOptions withUntilNone(@Nullable String value) {
        return new BatchOptions(firstSize, target, value, throttles, quarantine);
    }

    /** The same waiting for other things. */
    public BatchOptions withThrottles(List<BatchThrottle> value) {
        return new BatchOptions(firstSize, target, untilNone, value, quarantine);
    }

    /** The same with another table for rows that the database refuses. */
    public BatchOptions withQuarantine(@Nullable QualifiedName value) {
        return new BatchOptions(firstSize, target, untilNone, throttles, value);
    }
}
