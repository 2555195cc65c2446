package dev.aludel.ddl;

import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.SequenceOperation;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ViewOperation;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Gathers operations in a row that all rebuild the same table, so that its rows are copied once. */
public final class RebuildQueue {

    private final DdlCompiler ddl;
    private final CatalogLookup catalog;
    private final BiConsumer<List<Operation>, List<SqlStatement>> output;
    private final List<Operation> gathered = new ArrayList<>();

    /**
     * Makes an empty queue.
     *
     * @param ddl compiles the operations
     * @param catalog the schema just before the next operation; the output keeps it so
     * @param output takes operations in order, with the statements that carry them out
     */
    public RebuildQueue(
            DdlCompiler ddl, CatalogLookup catalog, BiConsumer<List<Operation>, List<SqlStatement>> output) {
        this.ddl = ddl;
        this.catalog = catalog;
        this.output = output;
    }

    /** Takes an operation, which is compiled now or, where it can be gathered with others, later. */
    public void add(Operation operation) {
        Optional<QualifiedName> table = tableOf(operation);
        if (!gathered.isEmpty() && !tableOf(gathered.getFirst()).equals(table)) {
            flush();
        }
        if (table.isPresent() && ddl.rebuilds(operation, catalog)) {
            gathered.add(operation);
            return;
        }
        flush();
        output.accept(List.of(operation), ddl.compile(operation, catalog));
    }

    /** Compiles what was gathered. */
    public void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        List<Operation> together = List.copyOf(gathered);
        gathered.clear();
        output.accept(together, ddl.compileTogether(together, catalog));
    }

    private static Optional<QualifiedName> tableOf(Operation operation) {
        return switch (operation) {
            case ColumnOperation op -> Optional.of(op.table());
            case ConstraintOperation op -> Optional.of(op.table());
            case TableOperation.AlterTableOptions op -> Optional.of(op.table());
            case TableOperation ignored -> Optional.empty();
            case IndexOperation ignored -> Optional.empty();
            case EnumOperation ignored -> Optional.empty();
            case SequenceOperation ignored -> Optional.empty();
            case ViewOperation ignored -> Optional.empty();
            case RoutineOperation ignored -> Optional.empty();
            case NamespaceOperation ignored -> Optional.empty();
            case NativeOperation ignored -> Optional.empty();
            case DataOperation ignored -> Optional.empty();
            case CustomOperation ignored -> Optional.empty();
        };
    }
}
