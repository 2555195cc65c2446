package dev.aludel.lint;

import java.util.Locale;

/**
 * How many rows a table has.
 *
 * @param rows the number, 0 or more
 * @param precision how sure it is
 */
public record RowCount(long rows, Precision precision) {

    /** How sure a number of rows is. */
    public enum Precision {
        /** They were counted. */
        EXACT,
        /** The database estimates it. */
        ABOUT,
        /** Counting stopped there. */
        MORE_THAN
    }

    /** Whether there is certainly none. */
    public boolean isNone() {
        return rows == 0 && precision == Precision.EXACT;
    }

    /**
     * The number in words.
     *
     * @return for example {@code about 12,000 rows}
     */
    public String words() {
        String number = String.format(Locale.ROOT, "%,d", rows) + (rows == 1 ? " row" : " rows");
        return switch (precision) {
            case EXACT -> number;
            case ABOUT -> "about " + number;
            case MORE_THAN -> "more than " + number;
        };
    }
}
