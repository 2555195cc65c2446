package dev.aludel.runtime;

import java.sql.Connection;

/**
 * What the parts of a step that runs share.
 *
 * @param connection the connection
 * @param context what the run stands on
 * @param transaction the transaction of the step
 * @param journal its journal
 * @param run what it shares with the other steps of the run
 * @param listener is told what happens
 */
record StepScope(
        Connection connection,
        MigrationContext context,
        RunTransaction transaction,
        StepJournal journal,
        StepRunner.Run run,
        RunListener listener) {}
