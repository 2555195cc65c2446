package dev.aludel.schema;

/** How a foreign key of several columns treats NULLs (ISO/IEC 9075-2, 11.8). */
public enum MatchType {
    /** A NULL in any column means no check. */
    SIMPLE,
    /** All columns or none are NULL. */
    FULL,
    /** The columns that are not NULL match. */
    PARTIAL
}
