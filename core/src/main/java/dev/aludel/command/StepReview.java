package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.InlinedParameters;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.lint.Change;
import dev.aludel.lint.Finding;
import dev.aludel.lint.FreshTables;
import dev.aludel.lint.Linter;
import dev.aludel.lint.RowCounts;
import dev.aludel.operation.Operation;
import dev.aludel.revision.MigrationStep;
import dev.aludel.runtime.output.ScriptSink;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns the operations of steps, one after the other, into statements and findings, on a schema that follows them. Nothing is
 * run.
 */
final class StepReview {

    private final Dialect dialect;
    private final RowCounts rows;
    private final ScriptSink sink;
    private final FreshTables fresh = new FreshTables();
    private final List<PlannedChange> changes = new ArrayList<>();

    StepReview(Dialect dialect, Schema before, Map<String, String> arguments, RowCounts rows) {
        this.dialect = dialect;
        this.rows = rows;
        this.sink = new ScriptSink(dialect, before, arguments, this::compiled);
    }

    /** What a step would do. */
    PlannedStep review(MigrationStep step, RecordedStep recorded) {
        changes.clear();
        PlannedStep.Stop stop = recorded.stop();
        try {
            recorded.operations().forEach(sink::accept);
            sink.take();
        } catch (AludelException e) {
            stop = new PlannedStep.Stop(
                    true, e.problem().what(), e.problem().where().orElse(""));
        }
        boolean atomic = recorded.transactional() && dialect.capabilities().transactionalDdl();
        return new PlannedStep(step, changes, atomic, stop);
    }

    /** The schema after what was reviewed. */
    Schema schema() {
        return sink.schemaSoFar();
    }

    private void compiled(List<Operation> operations, List<SqlStatement> statements, CatalogLookup before) {
        List<Finding> findings = new ArrayList<>();
        for (Operation operation : operations) {
            Change change = new Change(
                    operation,
                    before,
                    dialect.effects().of(operation, before).orElse(null),
                    fresh.facts(rows),
                    dialect.capabilities());
            Linter.check(change).stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
            fresh.follow(operation);
        }
        changes.add(new PlannedChange(
                operations, statements.stream().map(this::planned).toList(), findings));
    }

    private PlannedStatement planned(SqlStatement statement) {
        return new PlannedStatement(
                InlinedParameters.inline(statement, dialect.literals()),
                statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION);
    }
}
