package dev.aludel.operation;

/** Where a new label of an enum goes. */
public sealed interface EnumValuePlace {

    /** After all others. */
    record Last() implements EnumValuePlace {}

    /**
     * Just before another label.
     *
     * @param value that label
     */
    record Before(String value) implements EnumValuePlace {}

    /**
     * Just after another label.
     *
     * @param value that label
     */
    record After(String value) implements EnumValuePlace {}
}
