package dev.aludel.schema;

/** When a constraint is checked (ISO/IEC 9075-2, 10.8). */
public enum Deferrability {
    /** After every statement; cannot be put off. */
    NOT_DEFERRABLE,
    /** After every statement, unless a transaction asks otherwise. */
    INITIALLY_IMMEDIATE,
    /** At commit, unless a transaction asks otherwise. */
    INITIALLY_DEFERRED
}
