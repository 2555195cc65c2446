package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.command.HealthResult.Fault;
import dev.aludel.dialect.Dialect;
import dev.aludel.model.Reflection;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether an upgrade has led to where it was to lead. */
final class Verification {

    private final Project project;

    Verification(Project project) {
        this.project = project;
    }

    List<Check> run(MigrationPlan plan) {
        return project.online(session -> {
            Schema schema = new OwnTables(project.config().run())
                    .without(Reflection.of(
                            session.dialect(), session.connection(), Reflection.namespaces(session.connection())));
            List<Check> checks = new ArrayList<>();
            checks.add(version(session.heads(), plan.headsAfter()));
            checks.add(sameAsRevisions(session.dialect(), schema, session.heads()));
            checks.add(new Check("Indexes", "", SchemaFaults.invalidIndexes(schema)));
            List<Fault> unchecked = SchemaFaults.uncheckedConstraints(schema);
            checks.add(new Check(
                    "Constraints", unchecked.stream().map(Fault::what).collect(Collectors.joining("; ")), List.of()));
            checks.add(newForeignKeys(session, schema, plan));
            return checks;
        });
    }

    private static Check version(Set<RevisionId> found, Set<RevisionId> wanted) {
        String words = found.stream().map(RevisionId::value).collect(Collectors.joining(", "));
        return new Check(
                "Version",
                "at " + words,
                found.equals(wanted)
                        ? List.of()
                        : List.of(new Fault(
                                "The version table says " + words + " and not " + wanted, "See: aludel status")));
    }

    /** What is there besides what the revisions make is somebody else's, and no matter here. */
    private Check sameAsRevisions(Dialect dialect, Schema there, Set<RevisionId> heads) {
        String name = "Schema";
        try {
            RevisionTarget[] targets = heads.stream().map(RevisionTarget::of).toArray(RevisionTarget[]::new);
            Schema wanted = new RevisionReplay(project, dialect, project.scratches(dialect)).upTo(targets);
            Comparison comparison = compare(dialect, there, wanted);
            List<Fault> faults = comparison.differences().stream()
                    .filter(difference -> difference.kind() != Difference.Kind.UNWANTED)
                    .map(difference -> new Fault(
                            "It is not what the revisions make: " + difference.words(), "See all of it: aludel drift"))
                    .toList();
            return new Check(name, faults.isEmpty() ? "what the revisions make" : "", faults);
        } catch (AludelException e) {
            return new Check(
                    name,
                    "not compared with what the revisions make: " + e.problem().what(),
                    List.of());
        }
    }

    /** Two schemas of one server, both as it writes them. */
    static Comparison compare(Dialect dialect, Schema there, Schema wanted) {
        ComparisonOptions options = ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never());
        return new SchemaComparator(dialect, options).compare(there, wanted);
    }

    /** The foreign keys of tables that the run has touched: among the rows may be some that are older than the keys. */
    private Check newForeignKeys(DatabaseSession session, Schema schema, MigrationPlan plan) throws SQLException {
        Set<QualifiedName> touched = new HashSet<>();
        StepRecorder recorder = new StepRecorder(project, session.dialect().name());
        for (MigrationStep step : plan.steps()) {
            for (Operation operation : recorder.record(step).operations()) {
                if (addsForeignKey(operation)) {
                    touched.addAll(TouchedTables.of(operation));
                }
            }
        }
        List<OrphanSearch.Key> keys = OrphanSearch.declared(schema, Optional.empty()).stream()
                .filter(key -> touched.contains(key.table().name()))
                .toList();
        List<Fault> faults = Orphans.find(session, keys).stream()
                .map(orphan -> new Fault(
                        orphan.count() + " rows refer to nothing: " + orphan.describe(),
                        "aludel orphans " + orphan.table() + " shows them."))
                .toList();
        return new Check("Foreign keys", keys.isEmpty() ? "no new ones" : keys.size() + " looked at", faults);
    }

    private static boolean addsForeignKey(Operation operation) {
        return switch (operation) {
            case CreateTable create ->
                !create.table().constraintsOf(ForeignKey.class).isEmpty();
            case CreateConstraint create -> create.constraint() instanceof ForeignKey;
            case Operation ignored -> false;
        };
    }
}
