package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonProblem;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.Namespaces;
import dev.aludel.model.Reflection;
import dev.aludel.model.ScratchSupply;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares the database with the models: to say what differs, or to write a revision for it. */
final class Autogenerate {

    private final Project project;

    Autogenerate(Project project) {
        this.project = project;
    }

    CheckResult check(ComparisonRequest request) {
        return project.readingOrEmpty(session -> compared(session, request).result());
    }

    AutogenerateResult run(RevisionRequest revision, ComparisonRequest request) {
        RevisionWriting writing = new RevisionWriting(project);
        writing.refuseUnplaceable(revision); // before the long work
        return project.readingOrEmpty(session -> {
            Compared compared = compared(session, request);
            Comparison comparison = compared.comparison();
            CheckResult found = compared.result();
            if (!comparison.undecided().isEmpty()) {
                throw new AludelException(new ComparisonProblem.Undecided(comparison.undecided()));
            }
            if (!comparison.impossible().isEmpty()) {
                throw new AludelException(new ModelProblem.NoWay(
                        comparison.impossible().stream().map(Difference::words).toList()));
            }
            if (compared.isEmpty()) {
                return new AutogenerateResult(null, found);
            }
            return new AutogenerateResult(writing.write(revision, compared.plan(), session.dialect()), found);
        });
    }

    private Compared compared(DatabaseSession session, ComparisonRequest request) throws SQLException {
        if (!request.fromRevisions()) {
            requireUpToDate(session);
        }
        Dialect dialect = session.dialect();
        ScratchSupply scratch = project.scratches(dialect);
        ServerVersion server = ServerVersion.of(session.connection());
        Model model = new ModelLoading(project, dialect, server, scratch).load(request.models());
        Schema there = request.fromRevisions()
                ? new RevisionReplay(project, dialect, scratch).upTo(RevisionTarget.parse("heads"))
                : live(session, model);
        boolean everything = request.dropUnmanaged() || request.fromRevisions();
        Predicate<String> mentioned = everything ? name -> true : project.scripts()::mentions;
        return new SchemaComparing(dialect, scratch, project.environment()).compare(there, model, request, mentioned);
    }

    private Schema live(DatabaseSession session, Model model) throws SQLException {
        Schema read = Reflection.of(session.dialect(), session.connection(), Namespaces.of(model.schema()));
        return new OwnTables(project.config().run()).without(read);
    }

    /** What differs from the models because a revision is not applied yet would go into one more revision. */
    private void requireUpToDate(DatabaseSession session) throws SQLException {
        Set<RevisionId> wanted =
                project.graph().heads().stream().map(Revision::id).collect(Collectors.toSet());
        if (!project.planner()
                .upgrade(session.heads(), RevisionTarget.parse("heads"))
                .isEmpty()) {
            throw new AludelException(new CommandProblem.NotUpToDate(
                    session.heads().stream().map(RevisionId::value).sorted().toList(),
                    wanted.stream().map(RevisionId::value).sorted().toList()));
        }
    }
}
