package dev.aludel.it.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.Routine;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What has to be written in each database's own language.
 *
 * @param function a function named {@code twice} of one integer
 * @param replacement the same function with another body
 * @param procedure a procedure named {@code tidy} without arguments
 * @param triggerStart what the trigger needs besides the tables {@code teams} and {@code users}
 * @param trigger a trigger named {@code users_touch} on the table {@code users}
 * @param extension an extension that can be installed; any name where there are none
 * @param indexMethod an index method besides the default one that takes an integer column; any where there is none
 * @param collation a collation besides the default one
 * @param options makes other options out of those of a table
 * @param object something that has no noun of its own; it may need the tables {@code teams} and {@code users}
 * @param objectQuery a query that gives a row as long as it is there
 */
record Samples(
        Routine function,
        Routine replacement,
        Routine procedure,
        List<Operation> triggerStart,
        Trigger trigger,
        String extension,
        String indexMethod,
        String collation,
        UnaryOperator<TableOptions> options,
        NativeObject object,
        String objectQuery) {

    /** Copies the list. */
    Samples {
        triggerStart = List.copyOf(triggerStart);
    }
}
