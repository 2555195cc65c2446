package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.runtime.AuthorPlace;
import dev.aludel.runtime.output.OperationRecorder;
import java.util.List;
import java.util.Map;

/** Runs the bodies of revisions without a database, to see which operations they ask for. */
final class StepRecorder {

    private final Project project;
    private final String dialect;
    private final Map<String, String> arguments;

    StepRecorder(Project project, String dialect) {
        this.project = project;
        this.dialect = dialect;
        this.arguments = project.config().x();
    }

    /** What a step asks for; nothing for a stamp. */
    RecordedStep record(MigrationStep step) {
        return step.migration()
                .map(revision -> record(revision, step.direction()))
                .orElseGet(() -> new RecordedStep(List.of(), true, null));
    }

    /** What one direction of a revision asks for. */
    RecordedStep record(Revision revision, Direction direction) {
        Migration body = project.scripts().load(revision.id());
        OperationRecorder recorder = new OperationRecorder(dialect, arguments);
        boolean transactional = body.transaction() == TransactionScope.REVISION;
        try {
            Operations op = new Operations(recorder);
            if (direction == Direction.DOWNGRADE) {
                body.downgrade(op);
            } else {
                body.upgrade(op);
            }
            return new RecordedStep(recorder.operations(), transactional, null);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return new RecordedStep(recorder.operations(), transactional, stop(e, AuthorPlace.of(e, body, revision)));
        }
    }

    private static PlannedStep.Stop stop(Throwable failure, String place) {
        if (!(failure instanceof AludelException known)) {
            return new PlannedStep.Stop(true, failure.toString(), place);
        }
        boolean certain = !(known.problem() instanceof MigrationProblem.NeedsConnection);
        String reason = certain
                ? known.problem().what()
                : "what follows depends on the database, which the revision reads here";
        return new PlannedStep.Stop(certain, reason, place);
    }
}
