package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.dialect.Dialect;
import dev.aludel.model.ModelProblem;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the first revision of a database that is there already, and stamps it. That the revision makes this very schema is
 * proven by running it on an empty database; else no file is left, and nothing is stamped.
 */
final class Baseline {

    private final Project project;

    Baseline(Project project) {
        this.project = project;
    }

    BaselineResult run(RevisionRequest request) {
        RevisionWriting writing = new RevisionWriting(project);
        refuseSecond();
        writing.refuseUnplaceable(request);
        return project.readingOr(session -> run(session, writing, request), () -> {
            throw nothing();
        });
    }

    private void refuseSecond() {
        if (!project.graph().heads().isEmpty()) {
            throw new AludelException(new CommandProblem.NotTheFirst(project.graph().heads().stream()
                    .map(revision -> revision.id().value())
                    .toList()));
        }
    }

    private AludelException nothing() {
        return new AludelException(new CommandProblem.NothingToBeginWith(
                project.config().database().display()));
    }

    private BaselineResult run(DatabaseSession session, RevisionWriting writing, RevisionRequest request)
            throws SQLException {
        if (!session.heads().isEmpty()) {
            throw new AludelException(new CommandProblem.AlreadyAt(
                    session.heads().stream().map(id -> id.value()).toList()));
        }
        Dialect dialect = session.dialect();
        Schema there = RevisionProof.read(project, session);
        Compared fromNothing = RevisionProof.compare(project, dialect, Schema.EMPTY, there);
        List<Difference> impossible = fromNothing.comparison().impossible();
        if (!impossible.isEmpty()) {
            throw new AludelException(new ModelProblem.NoWay(RevisionProof.words(impossible)));
        }
        if (fromNothing.isEmpty()) {
            throw nothing();
        }
        RevisionResult written = writing.write(request, fromNothing.plan(), dialect);
        RevisionProof.stamp(project, dialect, there, written);
        return new BaselineResult(
                written, there.tables().size(), fromNothing.result().notCarried());
    }
}
