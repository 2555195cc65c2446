package dev.aludel.migration;

/** How the steps of a revision are bound together, on databases whose DDL can be rolled back. */
public enum TransactionScope {
    /** All steps and the version row commit together, or none does. */
    REVISION,
    /** Every statement commits by itself. */
    NONE
}
