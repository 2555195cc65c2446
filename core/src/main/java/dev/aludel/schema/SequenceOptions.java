package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts. A {@code null} leaves the value to the database.
 *
 * @param start first value
 * @param increment step, not 0
 * @param minimum smallest value
 * @param maximum largest value
 * @param cache how many values a session takes at once, 1 or more
 * @param cycle whether it starts again at the end
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {

    /** Everything left to the database. */
    public static final SequenceOptions DEFAULTS = new SequenceOptions(null, null, null, null, null, false);

    /** Checks the numbers. */
    public SequenceOptions {
        if (increment != null && increment == 0) {
            throw new IllegalArgumentException("the increment of a sequence is not 0");
        }
        if (cache != null && cache < 1) {
            throw new IllegalArgumentException("the cache of a sequence is 1 or more");
        }
    }

    /**
     * The same options with another first value.
     *
     * @param value the first value
     * @return new options
     */
    public SequenceOptions withStart(long value) {
        return new SequenceOptions(value, increment, minimum, maximum, cache, cycle);
    }

    /**
     * The same options with another step.
     *
     * @param value the step, not 0
     * @return new options
     */
    public SequenceOptions withIncrement(long value) {
        return new SequenceOptions(start, value, minimum, maximum, cache, cycle);
    }

    /**
     * The same options with another smallest value.
     *
     * @param value the smallest value
     * @return new options
     */
    public SequenceOptions withMinimum(long value) {
        return new SequenceOptions(start, increment, value, maximum, cache, cycle);
    }

    /**
     * The same options with another largest value.
     *
     * @param value the largest value
     * @return new options
     */
    public SequenceOptions withMaximum(long value) {
        return new SequenceOptions(start, increment, minimum, value, cache, cycle);
    }

    /**
     * The same options with another number of values a session takes at once.
     *
     * @param value the number, 1 or more
     * @return new options
     */
    public SequenceOptions withCache(long value) {
        return new SequenceOptions(start, increment, minimum, maximum, value, cycle);
    }

    /**
     * The same options, starting again at the end or not.
     *
     * @param value whether it does
     * @return new options
     */
    public SequenceOptions withCycle(boolean value) {
        return new SequenceOptions(start, increment, minimum, maximum, cache, value);
    }
}
