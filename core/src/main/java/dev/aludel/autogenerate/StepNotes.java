package dev.aludel.autogenerate;

import dev.aludel.autogenerate.render.Step;
import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.dialect.Dialect;
import dev.aludel.lint.Change;
import dev.aludel.lint.Finding;
import dev.aludel.lint.FreshTables;
import dev.aludel.lint.Linter;
import dev.aludel.lint.RowCounts;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of each operation what its reader should know: what it loses, on what it may fail, whom it keeps waiting. Numbers of
 * rows are left out: the file is read when they are others.
 */
final class StepNotes {

    private final Dialect dialect;
    private final ProjectedCatalog catalog;
    private final FreshTables fresh = new FreshTables();

    StepNotes(Dialect dialect, Schema before) {
        this.dialect = dialect;
        this.catalog = new ProjectedCatalog(before);
    }

    /** The operations, which follow those that were noted before, with their notes. */
    List<Step> steps(List<Operation> operations) {
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            steps.add(new Step(operation, notes(operation)));
            catalog.project(operation);
            fresh.follow(operation);
        }
        return steps;
    }

    private List<String> notes(Operation operation) {
        Change change = new Change(
                operation,
                catalog,
                dialect.effects().of(operation, catalog).orElse(null),
                fresh.facts(RowCounts.UNKNOWN),
                dialect.capabilities());
        return Linter.check(change).stream()
                .filter(StepNotes::isDanger)
                .map(finding -> finding.kind().word() + " " + finding.what())
                .distinct()
                .toList();
    }

    private static boolean isDanger(Finding finding) {
        return switch (finding.kind()) {
            case LOSS, FAILURE -> true;
            case LOCK -> !finding.isMomentary();
            case BREAKAGE, ADVICE -> false;
        };
    }
}
