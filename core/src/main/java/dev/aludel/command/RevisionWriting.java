package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.RevisionPlan;
import dev.aludel.config.RevisionName;
import dev.aludel.config.RevisionNaming;
import dev.aludel.config.ScriptFormat;
import dev.aludel.config.ScriptSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.revision.NewRevision;
import dev.aludel.revision.NewRevisionPlacer;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionOrigin;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.script.PostWriteHooks;
import dev.aludel.script.RevisionDraft;
import dev.aludel.script.RevisionWriter;
import dev.aludel.script.WritingProblem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes new revisions: empty ones and merges. */
final class RevisionWriting {

    private final Project project;

    RevisionWriting(Project project) {
        this.project = project;
    }

    RevisionResult run(RevisionRequest request) {
        NewRevisionPlacer placer = new NewRevisionPlacer(project.graph());
        return write(request, placer.place(place(request), current(request)), RevisionWriting::empty);
    }

    /** Fails where the revision could not be put anywhere, so that no work is done for it in vain. */
    void refuseUnplaceable(RevisionRequest request) {
        requireMessage(request);
        new NewRevisionPlacer(project.graph()).place(place(request), current(request));
    }

    RevisionResult write(RevisionRequest request, RevisionPlan plan, Dialect dialect) {
        NewRevisionPlacer placer = new NewRevisionPlacer(project.graph());
        return write(
                request,
                placer.place(place(request), current(request)),
                (revision, format) -> plan.draft(dialect, revision, format));
    }

    RevisionResult merge(RevisionRequest request) {
        NewRevisionPlacer placer = new NewRevisionPlacer(project.graph());
        return write(request, placer.placeMerge(place(request), current(request)), RevisionWriting::empty);
    }

    /** Gives a revision its two ways. */
    private interface Drafting {
        RevisionDraft draft(Revision revision, ScriptFormat format);
    }

    private static RevisionDraft empty(Revision revision, ScriptFormat ignored) {
        return RevisionDraft.empty(revision);
    }

    private static void requireMessage(RevisionRequest request) {
        if (request.message().isBlank()) {
            throw new AludelException(new CommandProblem.MessageNeeded("revision"));
        }
    }

    private RevisionResult write(RevisionRequest request, NewRevision place, Drafting drafting) {
        requireMessage(request);
        ScriptSettings settings = project.config().script();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        RevisionName name = name(request, settings.naming(), now);
        RevisionId id = new RevisionId(name.id());
        new NewRevisionPlacer(project.graph()).requireFree(id);
        Revision revision =
                new Revision(id, place.down(), place.labels(), place.dependsOn(), request.message(), now, null);
        ScriptFormat format = request.format() == null ? settings.format() : request.format();
        Path file = RevisionWriter.write(
                folder(request, place, settings), name.fileName(), drafting.draft(revision, format), format);
        PostWriteHooks.run(settings.hooks(), file);
        return new RevisionResult(revision.withOrigin(new RevisionOrigin(file.toString(), 1)), file);
    }

    private RevisionName name(RevisionRequest request, RevisionNaming naming, Instant now) {
        RevisionNaming.Existing existing = project.scripts().existingNames();
        return request.revisionId() == null
                ? naming.next(request.message(), now, existing, new SecureRandom())
                : naming.withId(request.revisionId(), request.message(), now, existing);
    }

    /** The folder that was asked for, else that of the parent, else the first. */
    private Path folder(RevisionRequest request, NewRevision place, ScriptSettings settings) {
        List<Path> locations = settings.versionLocations();
        Path wanted = request.versionPath();
        if (wanted == null) {
            return place.down().stream()
                    .flatMap(parent -> project.scripts().locationOf(parent).stream())
                    .findFirst()
                    .orElse(locations.getFirst());
        }
        Path absolute = project.config().origin().folder().resolve(wanted).normalize();
        if (locations.stream().noneMatch(absolute::startsWith)) {
            throw new AludelException(new WritingProblem.NotAVersionLocation(
                    absolute.toString(), locations.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
        return absolute;
    }

    private static NewRevision.Request place(RevisionRequest request) {
        return new NewRevision.Request(request.heads(), request.splice(), request.labels(), request.dependsOn());
    }

    private Set<RevisionId> current(RevisionRequest request) {
        boolean asked = request.heads().stream()
                .anyMatch(head -> RevisionTarget.parse(head).needsCurrent());
        return project.currentIf(asked);
    }
}
