package dev.aludel.runtime.output;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.Operation;
import java.util.List;

/** Is told what became of operations that were turned into SQL. */
@FunctionalInterface
public interface CompilationListener {

    /** Hears nothing. */
    CompilationListener SILENT = (operations, statements, before) -> {};

    /**
     * Operations were compiled.
     *
     * @param operations the operations in order; several where they are carried out together
     * @param statements the statements that carry them out; none when the database has nothing to do
     * @param before the schema just before the first of them
     */
    void compiled(List<Operation> operations, List<SqlStatement> statements, CatalogLookup before);
}
