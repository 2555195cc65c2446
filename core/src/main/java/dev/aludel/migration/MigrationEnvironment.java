package dev.aludel.migration;

import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project wants otherwise when revisions are generated: the counterpart of Alembic's {@code env.py}. The class is
 * called {@code Env} and is in {@code Env.java} in the folder of the migrations; most projects have none.
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
}
