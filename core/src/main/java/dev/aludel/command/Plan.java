package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import dev.aludel.lint.RowCounts;
import dev.aludel.operation.Operation;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells what an upgrade or a downgrade would do. */
final class Plan {

    private final Project project;

    Plan(Project project) {
        this.project = project;
    }

    PlanResult run(String target) {
        project.graph();
        return project.readingOr(session -> review(session, plan(target, session.heads())), () -> {
            MigrationPlan plan = plan(target, Set.of());
            Dialect dialect = project.offlineDialect();
            return review(dialect, plan, recorded(dialect, plan), Schema.EMPTY, RowCounts.UNKNOWN);
        });
    }

    String sql(String target) {
        project.graph();
        return project.readingOr(
                session -> sql(session, plan(target, session.heads())),
                () -> project.offlineRunner(project.offlineDialect()).script(plan(target, Set.of()), Schema.EMPTY));
    }

    private String sql(DatabaseSession session, MigrationPlan plan) throws SQLException {
        Schema before = LiveSchema.read(session, operations(recorded(session.dialect(), plan)));
        return project.offlineRunner(session.dialect()).script(plan, before);
    }

    /** Up, unless the target lies below where the database stands. */
    MigrationPlan plan(String target, Set<RevisionId> heads) {
        RevisionTarget parsed = Targets.parse(target);
        MigrationPlanner planner = project.planner();
        return switch (direction(target, parsed, heads)) {
            case DOWNGRADE -> planner.downgrade(heads, parsed);
            case UPGRADE, STAMP -> planner.upgrade(heads, parsed);
        };
    }

    private Direction direction(String target, RevisionTarget parsed, Set<RevisionId> heads) {
        if (target.startsWith("-") || target.contains("@-") || target.equals("base") || target.endsWith("@base")) {
            return Direction.DOWNGRADE;
        }
        if (target.startsWith("+") || target.contains("@+") || heads.isEmpty()) {
            return Direction.UPGRADE;
        }
        List<RevisionId> wanted = ids(project.graph().resolve(parsed, heads));
        List<RevisionId> below = heads.stream()
                .flatMap(head -> project.graph().find(head).stream())
                .flatMap(head -> ids(project.graph().ancestors(head.id())).stream())
                .toList();
        return !wanted.isEmpty() && below.containsAll(wanted) ? Direction.DOWNGRADE : Direction.UPGRADE;
    }

    /** What a plan would do to the database of a session. */
    PlanResult review(DatabaseSession session, MigrationPlan plan) throws SQLException {
        List<RecordedStep> recorded = recorded(session.dialect(), plan);
        Schema before = LiveSchema.read(session, operations(recorded));
        return review(session.dialect(), plan, recorded, before, new RowCounter(session));
    }

    private PlanResult review(
            Dialect dialect, MigrationPlan plan, List<RecordedStep> recorded, Schema before, RowCounts rows) {
        StepReview review = new StepReview(dialect, before, project.config().x(), rows);
        List<PlannedStep> steps = new ArrayList<>();
        boolean fails = false;
        for (int i = 0; i < plan.steps().size() && !fails; i++) {
            PlannedStep step = review.review(plan.steps().get(i), recorded.get(i));
            steps.add(step);
            fails = step.fails();
        }
        return new PlanResult(project.config().database().display(), plan, steps);
    }

    private List<RecordedStep> recorded(Dialect dialect, MigrationPlan plan) {
        project.scripts().prepare(ids(plan.revisions()));
        StepRecorder recorder = new StepRecorder(project, dialect.name());
        return plan.steps().stream().map(recorder::record).toList();
    }

    private static List<Operation> operations(List<RecordedStep> recorded) {
        return recorded.stream().flatMap(step -> step.operations().stream()).toList();
    }

    private static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
