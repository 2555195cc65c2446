package dev.aludel.dialect.sqlite;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.dialect.OperationEffect;
import dev.aludel.dialect.OperationEffect.Blocked;
import dev.aludel.dialect.OperationEffect.Work;
import dev.aludel.dialect.OperationEffects;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.Operation;
import java.util.Optional;

/**
 * What operations cost on SQLite, where the whole file has one lock for those who write (sqlite.org/lockingv3.html). The size
 * of a table matters where it is built anew, where an index is built, and where a column is dropped, which writes each row
 * (sqlite.org/lang_altertable.html).
 */
final class SqliteEffects implements OperationEffects {

    private final DdlCompiler ddl;

    SqliteEffects(DdlCompiler ddl) {
        this.ddl = ddl;
    }

    @Override
    public Optional<OperationEffect> of(Operation operation, CatalogLookup before) {
        return Optional.of(OperationEffect.onDatabase(Blocked.WRITES, work(operation, before)));
    }

    private Work work(Operation operation, CatalogLookup before) {
        if (ddl.rebuilds(operation, before) || operation instanceof ColumnOperation.DropColumn) {
            return Work.REWRITE;
        }
        return operation instanceof IndexOperation.CreateIndex ? Work.INDEX : Work.CATALOGUE;
    }
}
