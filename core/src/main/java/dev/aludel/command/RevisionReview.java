package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import dev.aludel.lint.Finding;
import dev.aludel.lint.FindingKind;
import dev.aludel.lint.RowCounts;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at every revision of a project, oldest first, on the schema that those before it produce. */
final class RevisionReview {

    private final Project project;
    private final RevisionGraph graph;
    private final Dialect dialect;
    private final StepRecorder recorder;
    private final Map<QualifiedName, RevisionId> creators = new HashMap<>();
    private Schema schema = Schema.EMPTY;

    RevisionReview(Project project, RevisionGraph graph, Dialect dialect) {
        this.project = project;
        this.graph = graph;
        this.dialect = dialect;
        this.recorder = new StepRecorder(project, dialect.name());
    }

    /** All of them, oldest first. */
    List<ReviewedRevision> all() {
        List<Revision> oldestFirst = graph.revisions().reversed();
        project.scripts().prepare(oldestFirst.stream().map(Revision::id).toList());
        Map<Revision, RecordedStep> upgrades = new LinkedHashMap<>();
        for (Revision revision : oldestFirst) {
            RecordedStep up = recorder.record(revision, Direction.UPGRADE);
            upgrades.put(revision, up);
            rememberTables(revision, up);
        }
        List<ReviewedRevision> reviewed = new ArrayList<>();
        upgrades.forEach((revision, up) -> reviewed.add(review(revision, up)));
        return reviewed;
    }

    private ReviewedRevision review(Revision revision, RecordedStep up) {
        RecordedStep down = recorder.record(revision, Direction.DOWNGRADE);
        StepReview forward = new StepReview(dialect, schema, project.config().x(), RowCounts.UNKNOWN);
        PlannedStep upgrade = forward.review(step(revision, Direction.UPGRADE), up);
        Schema after = forward.schema();
        StepReview back = new StepReview(dialect, after, project.config().x(), RowCounts.UNKNOWN);
        PlannedStep downgrade = back.review(step(revision, Direction.DOWNGRADE), down);
        List<Finding> findings = new ArrayList<>();
        emptyDowngrade(up, down).ifPresent(findings::add);
        usesOtherBranch(revision, up).ifPresent(findings::add);
        schema = after;
        return new ReviewedRevision(revision, upgrade, downgrade, findings);
    }

    private void rememberTables(Revision revision, RecordedStep up) {
        for (Operation operation : up.operations()) {
            switch (operation) {
                case CreateTable create -> creators.putIfAbsent(create.table().name(), revision.id());
                case RenameTable rename -> creators.putIfAbsent(rename.from().sibling(rename.to()), revision.id());
                case Operation ignored -> {}
            }
        }
    }

    /** The schema after what was reviewed. */
    Schema schema() {
        return schema;
    }

    private static MigrationStep step(Revision revision, Direction direction) {
        Set<RevisionId> below = new LinkedHashSet<>(revision.down());
        Set<RevisionId> own = Set.of(revision.id());
        return direction == Direction.UPGRADE
                ? new MigrationStep(direction, revision, below, own, List.of())
                : new MigrationStep(direction, revision, own, below, List.of());
    }

    private static Optional<Finding> emptyDowngrade(RecordedStep up, RecordedStep down) {
        boolean oneWay = !up.operations().isEmpty() && down.operations().isEmpty() && down.stop() == null;
        return oneWay
                ? Optional.of(new Finding(
                        "empty-downgrade",
                        FindingKind.ADVICE,
                        "the upgrade changes something and the downgrade nothing",
                        "Write the way back, or say that there is none: op.irreversible(\"why\")."))
                : Optional.empty();
    }

    /** A table that another branch makes is there only when that branch happens to be applied first. */
    private Optional<Finding> usesOtherBranch(Revision revision, RecordedStep up) {
        Set<RevisionId> before =
                graph.ancestors(revision.id()).stream().map(Revision::id).collect(Collectors.toSet());
        return up.operations().stream()
                .filter(operation -> !(operation instanceof CreateTable))
                .flatMap(operation -> TouchedTables.of(operation).stream())
                .flatMap(table -> creator(table)
                        .filter(creator -> !creator.equals(revision.id()) && !before.contains(creator))
                        .map(creator -> otherBranch(table, creator))
                        .stream())
                .findFirst();
    }

    private Optional<RevisionId> creator(QualifiedName table) {
        return Optional.ofNullable(creators.get(table));
    }

    private static Finding otherBranch(QualifiedName table, RevisionId creator) {
        return new Finding(
                "other-branch",
                FindingKind.FAILURE,
                "when it runs first: table " + table + " is created by revision " + creator + " of another branch",
                "Say that it needs it: dependsOn = \"" + creator + "\".");
    }
}
