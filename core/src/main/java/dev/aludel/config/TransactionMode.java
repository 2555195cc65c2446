package dev.aludel.config;

/** How much of an upgrade or downgrade commits together, on databases whose DDL is transactional. */
public enum TransactionMode {
    /** Each revision commits together with its row of the version table. */
    REVISION,
    /** The whole run commits once, or not at all. */
    RUN,
    /** Every statement commits by itself. */
    NONE
}
