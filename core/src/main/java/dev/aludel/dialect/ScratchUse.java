package dev.aludel.dialect;

/** What a scratch place is for. */
public enum ScratchUse {
    /** Making a schema and reading it back, on the one connection; the cheapest place there is will do. */
    READING,
    /** Running migrations, with commits of their own: a whole database. */
    RUNNING
}
