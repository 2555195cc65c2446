package dev.aludel.autogenerate.render;

import dev.aludel.operation.Operation;
import java.util.List;
import java.util.Objects;

/**
 * One operation of a revision that is being written, and what its reader should know about it.
 *
 * @param operation the operation
 * @param notes sentences that become comments above it, such as {@code loses the values of users.nickname}
 */
public record Step(Operation operation, List<String> notes) {

    /** Copies the notes. */
    public Step {
        Objects.requireNonNull(operation, "operation");
        notes = List.copyOf(notes);
    }

    /** A step with nothing to note. */
    public static Step of(Operation operation) {
        return new Step(operation, List.of());
    }

    /** Steps with nothing to note. */
    public static List<Step> all(List<? extends Operation> operations) {
        return operations.stream().map(Step::of).toList();
    }
}
