package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.dialect.Dialect;
import dev.aludel.model.ModelProblem;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a database with what its own revisions make in a scratch database. */
final class Drift {

    private final Project project;

    Drift(Project project) {
        this.project = project;
    }

    /** Says what differs. Reads the database only. */
    DriftResult run() {
        return project.readingOrEmpty(session -> result(session, made(session), RevisionProof.read(project, session)));
    }

    /**
     * Writes a revision that makes what was done by hand, and stamps the database with it. Where another database that is at
     * the same revision has not had this done to it, an upgrade does it.
     */
    DriftResult adopt(RevisionRequest request) {
        RevisionWriting writing = new RevisionWriting(project);
        writing.refuseUnplaceable(request);
        return project.readingOrEmpty(session -> adopt(session, writing, request));
    }

    private DriftResult adopt(DatabaseSession session, RevisionWriting writing, RevisionRequest request)
            throws SQLException {
        requireAtHeads(session.heads());
        Schema there = RevisionProof.read(project, session);
        Schema made = made(session);
        Compared compared = RevisionProof.compare(project, session.dialect(), made, there);
        refuseImpossible(compared);
        DriftResult found = result(session, made, there);
        if (compared.isEmpty()) {
            return found;
        }
        RevisionResult written = writing.write(request, compared.plan(), session.dialect());
        RevisionProof.stamp(project, session.dialect(), there, written);
        return new DriftResult(found.database(), found.heads(), found.found(), found.undo(), written);
    }

    private static void refuseImpossible(Compared compared) {
        List<Difference> impossible = compared.comparison().impossible();
        if (!impossible.isEmpty()) {
            throw new AludelException(new ModelProblem.NoWay(RevisionProof.words(impossible)));
        }
    }

    /** A revision on top of others that are not applied yet would be stamped over them. */
    private void requireAtHeads(Set<RevisionId> heads) {
        Set<RevisionId> wanted =
                project.graph().heads().stream().map(Revision::id).collect(Collectors.toSet());
        if (!heads.equals(wanted)) {
            throw new AludelException(new CommandProblem.NotUpToDate(sorted(heads), sorted(wanted)));
        }
    }

    private static List<String> sorted(Set<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).sorted().toList();
    }

    private DriftResult result(DatabaseSession session, Schema made, Schema there) throws SQLException {
        Dialect dialect = session.dialect();
        CheckResult found = RevisionProof.compare(project, dialect, made, there).result();
        String undo = found.isClean() ? "" : Diff.sql(RevisionProof.compare(project, dialect, there, made), dialect);
        return new DriftResult(project.config().database().display(), session.heads(), found, undo, null);
    }

    private Schema made(DatabaseSession session) throws SQLException {
        Set<RevisionId> heads = session.heads();
        if (heads.isEmpty()) {
            return Schema.EMPTY;
        }
        RevisionTarget[] targets = heads.stream().map(RevisionTarget::of).toArray(RevisionTarget[]::new);
        return new RevisionReplay(project, session.dialect(), project.scratches(session.dialect())).upTo(targets);
    }
}
