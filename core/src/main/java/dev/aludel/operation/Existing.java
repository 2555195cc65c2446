package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

/**
 * What was there before a change: a value, nothing, or not known.
 *
 * @param known whether it is known
 * @param value the value; {@code null} when there was none or it is not known
 * @param <T> kind of value
 */
public record Existing<T>(boolean known, @Nullable T value) {

    /** Checks that an unknown has no value. */
    public Existing {
        if (!known && value != null) {
            throw new IllegalArgumentException("what is not known has no value");
        }
    }

    /**
     * A known state.
     *
     * @param value the value, or {@code null} when there was none
     * @param <T> kind of value
     * @return the state
     */
    public static <T> Existing<T> of(@Nullable T value) {
        return new Existing<>(true, value);
    }

    /**
     * The unknown state.
     *
     * @param <T> kind of value
     * @return the state
     */
    public static <T> Existing<T> unknown() {
        return new Existing<>(false, null);
    }
}
