package dev.aludel.command;

import dev.aludel.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of a revision asked for when it was tried without a database, up to where it could not go on. */
record RecordedStep(List<Operation> operations, boolean transactional, PlannedStep.@Nullable Stop stop) {

    RecordedStep {
        operations = List.copyOf(operations);
    }
}
