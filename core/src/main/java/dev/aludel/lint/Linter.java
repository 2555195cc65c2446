package dev.aludel.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks every rule about an operation. */
public final class Linter {

    private static final List<Rule> RULES = List.of(
            new DroppedTable(),
            new DroppedColumn(),
            new DroppedSchema(),
            new CascadingDrop(),
            new SqlThatLoses(),
            new NarrowedType(),
            new ForbiddenNull(),
            new RequiredColumn(),
            new UniqueRows(),
            new CheckedRows(),
            new ReferringRows(),
            new MismatchedForeignKey(),
            new LongName(),
            new RenamedTable(),
            new RenamedColumn(),
            new RenamedLabel(),
            new DroppedGuarantee(),
            new Locks(),
            new UnnamedConstraint(),
            new SkippedWhenThere(),
            new UncoveredForeignKey());

    private Linter() {}

    /**
     * What is to be known about an operation before it is run.
     *
     * @param change the operation
     * @return the findings, worst kind first
     */
    public static List<Finding> check(Change change) {
        return RULES.stream()
                .map(rule -> rule.check(change))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
    }
}
