package dev.aludel.command;

/**
 * A statement that would run.
 *
 * @param sql its text with its values, without a closing delimiter
 * @param outsideTransaction whether it leaves the transaction of its revision, so that what was done before it stays
 */
public record PlannedStatement(String sql, boolean outsideTransaction) {}
