package dev.aludel.migration;

import dev.aludel.operation.Operation;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project wants otherwise when revisions are generated, and does besides when they are run: the counterpart of Alembic's
 * {@code env.py}. The class is called {@code Env} and is in {@code Env.java} in the folder of the migrations; most projects have
 * none.
 *
 * <p>What is called during a run may throw what it likes; the effect is said at each. It uses the connection of the run, and
 * neither closes it nor ends a transaction.
 */
public interface MigrationEnvironment {

    /**
     * Whether a schema is compared. Only those are read at all that the models name, and the default one.
     *
     * @param schema its name; {@code null} for the default schema
     * @return true unless overridden
     */
    default boolean includeSchema(@Nullable String schema) {
        return true;
    }

    /**
     * Whether something is compared. What is not stays in the database as it is.
     *
     * @param kind {@code namespace}, {@code extension}, {@code table}, {@code view}, {@code enum}, {@code sequence},
     *     {@code routine}, {@code native}; of what belongs to a table {@code column}, {@code constraint}, {@code index},
     *     {@code trigger}
     * @param name its name; of what belongs to a table, that of the table
     * @param detail the name of a column, constraint, index or trigger; the arguments of a routine; else empty
     * @return true unless overridden
     */
    default boolean includeName(String kind, QualifiedName name, String detail) {
        return true;
    }

    /** Whether types of columns are compared; true unless overridden. */
    default boolean compareType() {
        return true;
    }

    /** Whether defaults of columns are compared; true unless overridden. */
    default boolean compareServerDefault() {
        return true;
    }

    /**
     * What a revision does in place of an operation that was found: the same, others, several, or nothing.
     *
     * @param operation the operation
     * @param upgrade whether it is on the way up; else it is on the way back
     * @return what is done instead, in order; the operation itself unless overridden
     */
    default List<Operation> rewrite(Operation operation, boolean upgrade) {
        return List.of(operation);
    }

    /**
     * A run that has something to do has the lock. When this fails, nothing was done.
     *
     * @param context the connection, and what goes with it
     * @throws Exception to stop the run
     */
    default void beforeRun(HookContext context) throws Exception {}

    /**
     * A step is about to begin; its transaction has not begun. When this fails, nothing of the step was done, and the steps
     * before it stay.
     *
     * @param context the connection, and what goes with it
     * @param version the step: a revision to apply or to undo, or a stamp
     * @throws Exception to stop the run
     */
    default void beforeStep(HookContext context, MigrationStep version) throws Exception {}

    /**
     * A step is done but for its commit, up, down or stamp; the version table says so already. What is done here commits
     * together with that. When this fails, the step fails and is rolled back as far as the database can.
     *
     * @param context the connection in the transaction, and what goes with it
     * @param version the step
     * @param heads the rows of the version table after it
     * @throws Exception to take the step back
     */
    default void onVersionApply(HookContext context, MigrationStep version, Set<RevisionId> heads) throws Exception {}

    /**
     * A step is committed. When this fails, that is reported and the run goes on.
     *
     * @param context the connection, and what goes with it
     * @param version the step
     * @throws Exception to have it reported
     */
    default void afterStep(HookContext context, MigrationStep version) throws Exception {}

    /**
     * All steps are committed. When this fails, that is reported.
     *
     * @param context the connection, and what goes with it
     * @param heads the rows of the version table
     * @throws Exception to have it reported
     */
    default void afterRun(HookContext context, Set<RevisionId> heads) throws Exception {}

    /**
     * A step failed and was rolled back as far as the database can; the connection may be lost. When this fails, that is told
     * together with the failure of the step.
     *
     * @param context the connection, and what goes with it
     * @param version the step
     * @param failure why it failed
     * @throws Exception to have it reported
     */
    default void onFailure(HookContext context, MigrationStep version, Exception failure) throws Exception {}
}
