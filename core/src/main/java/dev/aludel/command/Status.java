package dev.aludel.command;

import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.ChangedRevision;
import dev.aludel.runtime.ChangedRevisions;
import dev.aludel.runtime.HistoryEntry;
import dev.aludel.runtime.UnfinishedStep;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks how things stand with a database. */
final class Status {

    private final Project project;

    Status(Project project) {
        this.project = project;
    }

    StatusResult run() {
        project.graph();
        long started = System.nanoTime();
        return project.readingOr(
                session -> read(session, Duration.ofNanos(System.nanoTime() - started)),
                () -> result(false, Duration.ZERO, "", Set.of(), List.of(), List.of(), List.of(), null));
    }

    StatusResult read(DatabaseSession session, Duration connected) throws SQLException {
        Set<RevisionId> rows = session.heads();
        List<HistoryEntry> history = session.history().entries(session.connection());
        List<ChangedRevision> changed = ChangedRevisions.among(
                applied(rows), session.history().contents(session.connection()), project.scripts());
        String holder = session.dialect()
                .lock()
                .holder(session.connection(), session.versions().name().toString())
                .orElse(null);
        return result(
                true,
                connected,
                server(session),
                rows,
                changed,
                missing(history, rows),
                project.unfinished(session),
                holder);
    }

    private static String server(DatabaseSession session) throws SQLException {
        DatabaseMetaData meta = session.connection().getMetaData();
        return session.dialect().displayName() + " " + meta.getDatabaseProductVersion();
    }

    private StatusResult result(
            boolean there,
            Duration connected,
            String server,
            Set<RevisionId> rows,
            List<ChangedRevision> changed,
            List<RevisionId> missing,
            List<UnfinishedStep> unfinished,
            @Nullable String holder) {
        RevisionGraph graph = project.graph();
        RevisionViews views = project.views(rows);
        List<RevisionId> unknown =
                rows.stream().filter(id -> graph.find(id).isEmpty()).toList();
        List<Revision> current =
                rows.stream().flatMap(id -> graph.find(id).stream()).toList();
        Set<RevisionId> applied = new HashSet<>();
        applied(rows).forEach(revision -> applied.add(revision.id()));
        List<Revision> pending = graph.revisions().reversed().stream()
                .filter(revision -> !applied.contains(revision.id()))
                .toList();
        return new StatusResult(
                project.config().database().display(),
                there,
                connected,
                server,
                views.of(current),
                unknown,
                views.of(graph.heads()),
                views.of(pending),
                changed,
                missing.stream().filter(id -> !unknown.contains(id)).toList(),
                unfinished,
                holder);
    }

    /** What is applied below those rows that are known. */
    private List<Revision> applied(Set<RevisionId> rows) {
        Set<RevisionId> known = new LinkedHashSet<>(rows);
        known.removeIf(id -> project.graph().find(id).isEmpty());
        return Applied.inOrder(project.graph(), known);
    }

    /** Revisions whose last entry says that they are applied, and that nobody has a file of. */
    private List<RevisionId> missing(List<HistoryEntry> newestFirst, Set<RevisionId> rows) {
        Set<RevisionId> seen = new HashSet<>();
        return newestFirst.stream()
                .filter(entry -> seen.add(entry.revision()))
                .filter(entry -> switch (entry.outcome()) {
                    case APPLIED, ACCEPTED -> true;
                    case STAMPED -> rows.contains(entry.revision());
                    case REVERTED, REMOVED -> false;
                })
                .map(HistoryEntry::revision)
                .filter(id -> project.graph().find(id).isEmpty())
                .toList();
    }
}
