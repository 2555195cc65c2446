package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.migration.HookContext;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import java.sql.Connection;
import java.util.Set;

/** Calls what a project does besides its migrations, and gives its failures their effect. */
final class Hooks {

    private final MigrationContext context;
    private final HookContext hookContext;
    private final RunListener listener;

    Hooks(Connection connection, MigrationContext context, RunListener listener) {
        this.context = context;
        this.hookContext = new HookContext(connection, context.dialect().name(), context.arguments());
        this.listener = listener;
    }

    /** One of the methods. */
    @FunctionalInterface
    private interface Call {
        void on(MigrationEnvironment environment) throws Exception;
    }

    void beforeRun() {
        refusing("beforeRun", "Nothing was done.", each -> each.beforeRun(hookContext));
    }

    void beforeStep(MigrationStep step) {
        refusing("beforeStep", "Nothing was done of " + step + ".", each -> each.beforeStep(hookContext, step));
    }

    void onVersionApply(MigrationStep step, Set<RevisionId> heads) {
        refusing(
                "onVersionApply", "It is part of " + step + ".", each -> each.onVersionApply(hookContext, step, heads));
    }

    void afterStep(MigrationStep step) {
        reporting("afterStep", each -> each.afterStep(hookContext, step));
    }

    void afterRun(Set<RevisionId> heads) {
        reporting("afterRun", each -> each.afterRun(hookContext, heads));
    }

    void onFailure(MigrationStep step, Exception failure) {
        for (MigrationEnvironment each : context.environments()) {
            try {
                each.onFailure(hookContext, step, failure);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                failure.addSuppressed(e);
                listener.hookFailed("onFailure", e.toString());
            }
        }
    }

    private void refusing(String hook, String aftermath, Call call) {
        for (MigrationEnvironment each : context.environments()) {
            try {
                call.on(each);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                interruptAgain(e);
                throw new AludelException(new RuntimeProblem.HookFailed(hook, e.toString(), aftermath), e);
            }
        }
    }

    private void reporting(String hook, Call call) {
        for (MigrationEnvironment each : context.environments()) {
            try {
                call.on(each);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                interruptAgain(e);
                listener.hookFailed(hook, e.toString());
            }
        }
    }

    private static void interruptAgain(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
