package dev.aludel.command;

import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.model.Aligned;
import dev.aludel.model.Model;
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
 */
record Compared(SchemaComparator comparator, Comparison comparison, Aligned aligned, Model model) {

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
                comparison.isEmpty() ? List.of() : differences,
                comparison.undecided(),
                leftAlone,
                notCarried,
                aligned.unsure(),
                model.findings());
    }
}
