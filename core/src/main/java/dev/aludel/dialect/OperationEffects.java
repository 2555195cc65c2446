package dev.aludel.dialect;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.operation.Operation;
import java.util.Optional;

/**
 * Says what an operation costs those who use the database meanwhile: which tables it locks, and how much work it does under
 * these locks. Facts of one database, from its manual or measured on it.
 */
@FunctionalInterface
public interface OperationEffects {

    /** Knows nothing of any operation. */
    OperationEffects UNKNOWN = (operation, before) -> Optional.empty();

    /**
     * What an operation costs.
     *
     * @param operation the operation
     * @param before the schema just before it
     * @return the effect, or empty when it is not known, as for SQL of the author's own
     */
    Optional<OperationEffect> of(Operation operation, CatalogLookup before);
}
