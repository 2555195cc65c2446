package dev.aludel.ddl;

import dev.aludel.operation.Operation;
import java.util.List;

/** Turns an operation into the statements that carry it out on one database. Pure but for the questions it asks. */
public interface DdlCompiler {

    /**
     * Compiles one operation.
     *
     * @param operation the operation
     * @param catalog the schema just before it
     * @return statements in order; empty when the database has nothing to do
     * @throws dev.aludel.AludelException with a {@link DdlProblem} when the database cannot do it, or when something must
     *     be known about the schema and is not
     */
    List<SqlStatement> compile(Operation operation, CatalogLookup catalog);

    /**
     * Whether this operation is carried out by building the table anew, so that several of them on one table can be
     * gathered into one rebuild with {@link #compileTogether}.
     *
     * @param operation the operation
     * @param catalog the schema just before it
     * @return true for such an operation
     */
    default boolean rebuilds(Operation operation, CatalogLookup catalog) {
        return false;
    }

    /**
     * Compiles operations on one table, all of which {@link #rebuilds}, as one.
     *
     * @param operations the operations in order, at least one
     * @param catalog the schema just before the first
     * @return statements in order
     */
    default List<SqlStatement> compileTogether(List<Operation> operations, CatalogLookup catalog) {
        return operations.stream()
                .flatMap(operation -> compile(operation, catalog).stream())
                .toList();
    }
}
