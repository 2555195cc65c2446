package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.command.ValidationResult.Group;
import dev.aludel.dialect.Dialect;
import dev.aludel.revision.Revision;
import dev.aludel.runtime.ChangedRevision;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through everything that can be wrong with a project before it meets a database. */
final class Validate {

    private final Project project;

    Validate(Project project) {
        this.project = project;
    }

    /** Without a database. */
    ValidationResult run() {
        @Nullable Dialect dialect = dialect();
        RevisionChecks revisions = new RevisionChecks(project, dialect);
        ConfiguredModels models = ConfiguredModels.of(project, dialect);
        Group files = revisions.run();
        List<Group> groups = new ArrayList<>();
        groups.add(models.group());
        groups.add(new ConfigurationChecks(project).run());
        groups.add(files);
        Schema schema = models.schema();
        groups.addAll(
                schema == null
                        ? schema(revisions, dialect)
                        : schema(new ModelChecks(schema, new Places(Map.of()), dialect)));
        return new ValidationResult(groups);
    }

    /** What the models say, and where there are none, what the revisions make. */
    private static List<Group> schema(RevisionChecks revisions, @Nullable Dialect dialect) {
        if (revisions.schema().isEmpty()) {
            return List.of(ModelChecks.skipped(ModelChecks.CONSISTENCY), ModelChecks.skipped(ModelChecks.FOREIGN_KEYS));
        }
        return schema(new ModelChecks(revisions.schema().get(), revisions.places(), dialect));
    }

    private static List<Group> schema(ModelChecks checks) {
        return List.of(checks.consistency(), checks.foreignKeys());
    }

    /** And whether the applied revisions are still what they were when they were applied. */
    ValidationResult withDatabase() {
        List<Group> groups = new ArrayList<>(run().groups());
        groups.add(database());
        return new ValidationResult(groups);
    }

    private @Nullable Dialect dialect() {
        try {
            return project.offlineDialect();
        } catch (AludelException e) {
            return null; // the checks of the configuration say why
        }
    }

    private Group database() {
        List<ValidationFinding> findings = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        try {
            StatusResult status = new Status(project).run();
            facts.add(status.database());
            status.changed().stream().map(Validate::changed).forEach(findings::add);
            status.unknown().stream()
                    .map(id -> ValidationFinding.error(
                            "The version table names revision " + id + ", and no file has this id",
                            "",
                            "Bring the file back; or say where the database stands: aludel stamp --purge REVISION"))
                    .forEach(findings::add);
        } catch (AludelException e) {
            findings.add(ValidationFinding.of(e.problem()));
        }
        return Group.of("Database", facts, findings);
    }

    private static ValidationFinding changed(ChangedRevision changed) {
        Revision revision = changed.revision();
        return ValidationFinding.error(
                "Revision " + revision.id() + " was changed after it had been "
                        + changed.entry().outcome().word(),
                revision.origin() == null ? "" : revision.origin().location(),
                "Take the change back and put it into a new revision; or accept it: aludel upgrade --accept-changed "
                        + revision.id());
    }

    /** Where tables are made, for the messages about them. */
    record Places(Map<QualifiedName, String> ofTables) {
        Places {
            ofTables = Map.copyOf(ofTables);
        }

        String of(QualifiedName table) {
            String place = ofTables.get(table);
            return "table " + table + (place == null ? "" : ", made in " + place);
        }
    }
}
