package dev.aludel.command;

/** A number with its noun, as a sentence has it: {@code 1 table}, {@code 3 tables}. */
public final class Counted {

    private Counted() {}

    /**
     * A number of things whose noun takes an s.
     *
     * @param number how many
     * @param noun what one of them is called
     * @return both, the noun in the plural unless there is one
     */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param one what one of them is called
     * @param many what none or several are called
     * @return both
     */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
