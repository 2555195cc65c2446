package dev.aludel.dialect.mysqlfamily;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this family has words for beyond the standard: taken out of an operation, what is left must be standard.
 *
 * @param periods whether keys know WITHOUT OVERLAPS
 */
record FamilyWords(boolean periods) {

    /** The operation without what is this family's own. */
    Operation without(Operation operation) {
        return switch (operation) {
            case CreateTable op -> new CreateTable(without(op.table()), op.ifNotExists());
            case AlterTableOptions op -> new AlterTableOptions(op.table(), without(op.options()), op.existing());
            case CreateConstraint op -> new CreateConstraint(op.table(), without(op.constraint()), op.ifNotExists());
            case CreateView op -> new CreateView(without(op.view()));
            case ReplaceView op -> new ReplaceView(without(op.view()), op.existing());
            case Operation other -> other;
        };
    }

    private Table without(Table table) {
        return table.withOptions(without(table.options()))
                .withConstraints(table.constraints().stream().map(this::without).toList());
    }

    private static TableOptions without(TableOptions options) {
        return options.withStorage(Map.of());
    }

    private Constraint without(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.withOptions(without(key.options()).withStorage(Map.of()));
        }
        return constraint instanceof UniqueConstraint unique
                ? unique.withOptions(without(unique.options()))
                : constraint;
    }

    private KeyOptions without(KeyOptions options) {
        return periods ? options.withWithoutOverlaps(false) : options;
    }

    private static View without(View view) {
        Map<String, String> parameters = new LinkedHashMap<>(view.options().parameters());
        parameters.keySet().removeAll(ViewText.NAMES);
        return view.withOptions(view.options().withParameters(parameters));
    }
}
