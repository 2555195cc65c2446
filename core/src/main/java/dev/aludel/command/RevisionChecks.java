package dev.aludel.command;

import dev.aludel.Problem;
import dev.aludel.command.Validate.Places;
import dev.aludel.command.ValidationResult.Group;
import dev.aludel.dialect.Dialect;
import dev.aludel.lint.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionProblem;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.script.ScriptSurvey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the revision files: readable, compiled, both ways, sane ids, one unbroken chain with one head. */
final class RevisionChecks {

    /** What a version table made by Alembic takes, and what fits a line. */
    private static final int COMFORTABLE_ID = 32;

    private final Project project;
    private final @Nullable Dialect dialect;
    private final List<ValidationFinding> findings = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final Map<QualifiedName, String> places = new HashMap<>();
    private @Nullable Schema schema;

    RevisionChecks(Project project, @Nullable Dialect dialect) {
        this.project = project;
        this.dialect = dialect;
    }

    Group run() {
        ScriptSurvey survey = project.survey();
        survey.problems().forEach(problem -> findings.add(ValidationFinding.of(problem)));
        List<Revision> revisions = survey.directory().revisions();
        facts.add(Counted.of(revisions.size(), "revision"));
        ids(revisions);
        List<RevisionProblem> broken = RevisionGraph.check(revisions);
        broken.forEach(problem -> findings.add(ValidationFinding.of(problem)));
        List<Problem> uncompiled = survey.compile();
        uncompiled.forEach(problem -> findings.add(ValidationFinding.of(problem)));
        if (broken.isEmpty() && uncompiled.isEmpty()) {
            chain(RevisionGraph.of(revisions));
        }
        return Group.of("Revisions", facts, findings);
    }

    /** What the revisions produce; empty when they could not be read. */
    Optional<Schema> schema() {
        return Optional.ofNullable(schema);
    }

    /** Where they make their tables. */
    Places places() {
        return new Places(places);
    }

    private void ids(List<Revision> revisions) {
        Map<String, Revision> seen = new HashMap<>();
        for (Revision revision : revisions) {
            String id = revision.id().value();
            if (id.length() > COMFORTABLE_ID
                    && project.config().run().versionTable().startsWith("alembic")) {
                findings.add(ValidationFinding.warning(
                        "Revision id '" + id + "' has " + id.length() + " characters; a version table that Alembic made"
                                + " takes " + COMFORTABLE_ID,
                        place(revision),
                        "Choose a shorter id before it is applied anywhere, or widen the column."));
            }
            Revision other = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), revision);
            if (other != null && !other.id().equals(revision.id())) {
                findings.add(ValidationFinding.error(
                        "Revision ids " + other.id() + " and " + id + " differ by upper and lower case only, which some"
                                + " databases do not tell apart",
                        place(revision),
                        "Give one of them another id."));
            }
        }
    }

    private void chain(RevisionGraph graph) {
        heads(graph);
        if (dialect == null) {
            return;
        }
        RevisionReview review = new RevisionReview(project, graph, dialect);
        for (ReviewedRevision reviewed : review.all()) {
            directions(reviewed);
            remember(reviewed);
        }
        schema = review.schema();
    }

    private void heads(RevisionGraph graph) {
        List<Revision> heads = graph.effectiveHeads();
        if (heads.size() < 2) {
            heads.forEach(head -> facts.add("head " + head.id()));
            return;
        }
        String ids = heads.stream().map(Revision::id).map(RevisionId::value).collect(Collectors.joining(", "));
        boolean named =
                heads.stream().noneMatch(head -> graph.labelsOf(head.id()).isEmpty());
        String what = "There are " + heads.size() + " heads: " + ids;
        String where = heads.stream().map(RevisionChecks::place).collect(Collectors.joining(", "));
        findings.add(
                named
                        ? ValidationFinding.warning(
                                what, where, "They have branch labels; upgrade with: aludel upgrade heads")
                        : ValidationFinding.error(what, where, "Join them: aludel merge -m \"merge " + ids + "\""));
    }

    private void directions(ReviewedRevision reviewed) {
        fails(reviewed.upgrade(), "upgrade").ifPresent(findings::add);
        for (Finding finding : reviewed.findings()) {
            findings.add(ValidationFinding.warning(
                    "Revision " + reviewed.revision().id() + ": "
                            + (finding.rule().equals("empty-downgrade")
                                    ? ""
                                    : finding.kind().word() + " ")
                            + finding.what(),
                    place(reviewed.revision()),
                    finding.advice()));
        }
    }

    private static Optional<ValidationFinding> fails(PlannedStep step, String direction) {
        PlannedStep.Stop stop = step.stop();
        if (stop == null || !stop.certain()) {
            return Optional.empty();
        }
        Revision revision = step.step().migration().orElseThrow();
        return Optional.of(ValidationFinding.error(
                "The " + direction + " of revision " + revision.id() + " would fail: " + stop.reason(),
                stop.place().isEmpty() ? place(revision) : stop.place(),
                ""));
    }

    private void remember(ReviewedRevision reviewed) {
        for (PlannedChange change : reviewed.upgrade().changes()) {
            for (Operation operation : change.operations()) {
                if (operation instanceof CreateTable create) {
                    places.put(create.table().name(), place(reviewed.revision()));
                }
            }
        }
    }

    static String place(Revision revision) {
        return revision.origin() == null ? "" : revision.origin().toString();
    }
}
