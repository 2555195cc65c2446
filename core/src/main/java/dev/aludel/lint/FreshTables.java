package dev.aludel.lint;

import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.schema.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables that a run of operations has made itself, as far as it has been followed: nobody else uses them yet. */
public final class FreshTables {

    private final Set<QualifiedName> names = new LinkedHashSet<>();

    /** None so far. */
    public FreshTables() {}

    /**
     * Goes on by an operation.
     *
     * @param operation the next one, done
     */
    public void follow(Operation operation) {
        switch (operation) {
            case CreateTable op -> names.add(op.table().name());
            case DropTable op -> names.remove(op.name());
            case RenameTable op -> {
                if (names.remove(op.from())) {
                    names.add(op.from().sibling(op.to()));
                }
            }
            case Operation ignored -> {}
        }
    }

    /**
     * What is known about tables now.
     *
     * @param rows tells how many rows a table has
     * @return the facts
     */
    public TableFacts facts(RowCounts rows) {
        return new TableFacts(rows, names);
    }
}
