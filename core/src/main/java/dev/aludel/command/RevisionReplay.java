package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.Reflection;
import dev.aludel.model.ScratchSupply;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.RunListener;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs revisions in a scratch database to see what they make. */
final class RevisionReplay {

    private final Project project;
    private final Dialect dialect;
    private final ScratchSupply scratch;

    RevisionReplay(Project project, Dialect dialect, ScratchSupply scratch) {
        this.project = project;
        this.dialect = dialect;
        this.scratch = scratch;
    }

    /**
     * Replays from nothing.
     *
     * @param targets how far
     * @return the schema, without Aludel's own tables
     */
    Schema upTo(RevisionTarget... targets) {
        try (Scratch place = scratch.open(ScratchRequest.running())) {
            Connection connection = place.connection();
            project.runner(dialect, RunListener.SILENT)
                    .run(connection, heads -> project.planner().upgrade(heads, targets));
            place.resetSession();
            Schema read = Reflection.of(dialect, connection, Reflection.namespaces(connection));
            return new OwnTables(project.config().run()).without(read);
        } catch (SQLException e) {
            throw new AludelException(
                    new ModelProblem.ScratchFailed("running the revisions", String.valueOf(e.getMessage())), e);
        }
    }
}
