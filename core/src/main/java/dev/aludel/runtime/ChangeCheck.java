package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.dialect.SessionControl;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the content of applied revisions with what the history says it was. */
final class ChangeCheck {

    private final MigrationContext context;
    private final ChangePolicy policy;

    ChangeCheck(MigrationContext context, ChangePolicy policy) {
        this.context = context;
        this.policy = policy;
    }

    /** Whether there is something to do for it even when no revision is to be run. */
    boolean hasWork() {
        return !policy.accepted().isEmpty();
    }

    /** Refuses when a change is not accepted, and records those that are. */
    void run(Connection connection, Set<RevisionId> heads) throws SQLException {
        List<ChangedRevision> changed = find(connection, policy.applied().apply(heads));
        List<ChangedRevision> refused = changed.stream()
                .filter(each -> !policy.accepted().contains(each.revision().id()))
                .toList();
        if (!refused.isEmpty()) {
            throw new AludelException(new RuntimeProblem.AppliedRevisionChanged(refused));
        }
        if (!changed.isEmpty()) {
            accept(connection, changed);
        }
    }

    private List<ChangedRevision> find(Connection connection, List<Revision> applied) throws SQLException {
        Map<RevisionId, HistoryEntry> contents =
                applied.isEmpty() ? Map.of() : context.history().contents(connection);
        return ChangedRevisions.among(applied, contents, context.migrations());
    }

    private void accept(Connection connection, List<ChangedRevision> changed) throws SQLException {
        List<HistoryRow> rows = changed.stream()
                .map(each -> HistoryRow.accepted(each.revision(), each.checksum()))
                .toList();
        SessionControl session = context.dialect().session();
        session.begin(connection);
        try {
            context.history().add(connection, rows, RunOrigin.ofProcess(), Stopwatch.start(), 0);
            session.commit(connection);
        } catch (SQLException | RuntimeException e) {
            session.rollback(connection);
            throw e;
        }
    }
}
