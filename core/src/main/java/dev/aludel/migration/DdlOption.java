package dev.aludel.migration;

/** A word added to an operation; an operation it does not fit refuses it. */
public enum DdlOption {
    /** What is missing is no error. */
    IF_EXISTS,
    /** What is there already is left as it is. */
    IF_NOT_EXISTS,
    /** What depends on it goes as well. */
    CASCADE,
    /** Writers go on meanwhile (PostgreSQL indexes); this leaves the transaction. */
    CONCURRENTLY
}
