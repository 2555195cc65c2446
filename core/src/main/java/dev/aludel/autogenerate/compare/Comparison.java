package dev.aludel.autogenerate.compare;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What leads from one schema to another.
 *
 * @param before the first schema
 * @param after the schema that the operations lead to: the second one, with the names that constraints keep or are given, and
 *     with what is left alone
 * @param operations what leads there, in an order in which they run; none as long as something is undecided
 * @param differences what differs, one for each attribute
 * @param renames what has another name in the second schema
 * @param undecided what may be a rename, and nobody could tell
 */
public record Comparison(
        Schema before,
        Schema after,
        List<Operation> operations,
        List<Difference> differences,
        Renames renames,
        List<RenameCandidate> undecided) {

    /** Copies the lists. */
    public Comparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        operations = List.copyOf(operations);
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
    }

    /**
     * Whether there is nothing to do, and nothing that should be done and cannot.
     *
     * @return false when there is an operation, something undecided or something impossible
     */
    public boolean isEmpty() {
        return operations.isEmpty() && undecided.isEmpty() && impossible().isEmpty();
    }

    /**
     * What should be done and cannot be.
     *
     * @return the differences that no operation takes away
     */
    public List<Difference> impossible() {
        return differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.IMPOSSIBLE)
                .toList();
    }
}
