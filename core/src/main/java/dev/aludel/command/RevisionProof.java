package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.dialect.Dialect;
import dev.aludel.model.Model;
import dev.aludel.model.Reflection;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.RunListener;
import dev.aludel.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

/**
 * Proves of a revision that was written for what a database has already that it makes just that, and stamps the database with
 * it. Where that fails, the file is taken away again.
 */
final class RevisionProof {

    private static final ComparisonRequest AS_IT_IS = ComparisonRequest.MODELS.withDecider(RenameDecider.never());

    private RevisionProof() {}

    static void stamp(Project project, Dialect dialect, Schema there, RevisionResult written) {
        try {
            Project after = new Project(project.config()); // it sees the new file
            RevisionTarget target = RevisionTarget.of(written.revision().id());
            Schema made = new RevisionReplay(after, dialect, after.scratches(dialect)).upTo(target);
            Compared left = compare(after, dialect, made, there);
            if (!left.isEmpty()) {
                throw new AludelException(
                        new CommandProblem.NotTheSame(words(left.comparison().differences())));
            }
            new Stamp(after).run(List.of(written.revision().id().value()), false, false, RunListener.SILENT);
        } catch (RuntimeException e) {
            delete(written);
            throw e;
        }
    }

    private static void delete(RevisionResult written) {
        try {
            Files.deleteIfExists(written.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What leads from one schema to another, both as the database wrote them; nothing is taken for a rename. */
    static Compared compare(Project project, Dialect dialect, Schema from, Schema to) {
        return new SchemaComparing(dialect, project.scratches(dialect), project.environment())
                .compare(from, Model.reflected(to), AS_IT_IS, name -> true);
    }

    /** Everything in the database but Aludel's own tables. */
    static Schema read(Project project, DatabaseSession session) throws SQLException {
        return new OwnTables(project.config().run())
                .without(Reflection.of(
                        session.dialect(), session.connection(), Reflection.namespaces(session.connection())));
    }

    static List<String> words(List<Difference> differences) {
        return differences.stream().map(Difference::words).toList();
    }
}
