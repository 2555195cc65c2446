package dev.aludel.command;

import dev.aludel.autogenerate.RevisionPlan;
import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.model.Aligned;
import dev.aludel.model.Model;
import dev.aludel.operation.Operation;
import dev.aludel.schema.LeftOut;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemas and what differs between them.
 *
 * @param comparator compared them
 * @param comparison what differs
 * @param aligned both, as they were compared
 * @param model what is wanted, as it was loaded
 * @param environment what the project wants otherwise
 */
record Compared(
        SchemaComparator comparator,
        Comparison comparison,
        Aligned aligned,
        Model model,
        MigrationEnvironment environment) {

    /** What a revision would do, as the project rewrites it. */
    List<Operation> upgrade() {
        return rewritten(comparison.operations(), true);
    }

    /** Both ways of a revision. */
    RevisionPlan plan() {
        List<Operation> back = comparator.back(comparison).operations();
        return RevisionPlan.of(comparator.dialect(), comparison.before(), upgrade(), rewritten(back, false));
    }

    /** Whether there is nothing to do, and nothing to decide. */
    boolean isEmpty() {
        return comparison.undecided().isEmpty()
                && comparison.impossible().isEmpty()
                && upgrade().isEmpty();
    }

    private List<Operation> rewritten(List<Operation> operations, boolean upgrade) {
        return operations.stream()
                .flatMap(operation -> environment.rewrite(operation, upgrade).stream())
                .toList();
    }

    CheckResult result() {
        List<Difference> leftAlone = comparison.differences().stream()
                .filter(difference -> difference.kind() == Difference.Kind.UNMANAGED)
                .toList();
        List<Difference> differences = comparison.differences().stream()
                .filter(difference -> difference.kind() != Difference.Kind.UNMANAGED)
                .toList();
        List<LeftOut> notCarried = Stream.concat(
                        aligned.there().leftOut().stream(), aligned.wanted().leftOut().stream())
                .distinct()
                .toList();
        return new CheckResult(
                isEmpty() ? List.of() : differences,
                comparison.undecided(),
                leftAlone,
                notCarried,
                aligned.unsure(),
                model.findings());
    }
}
