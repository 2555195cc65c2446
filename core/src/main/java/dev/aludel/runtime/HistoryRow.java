package dev.aludel.runtime;

import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.VersionChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of the history says of its revision, whoever ran it and whenever. */
record HistoryRow(
        RevisionId revision,
        Direction direction,
        HistoryOutcome outcome,
        @Nullable String checksum,
        @Nullable String message) {

    /** The rows a step writes: one for the revision that ran, or one for each row of the version table that a stamp changes. */
    static List<HistoryRow> of(MigrationStep step, MigrationSource migrations) {
        return switch (step.direction()) {
            case UPGRADE -> List.of(ofRun(step, HistoryOutcome.APPLIED, migrations));
            case DOWNGRADE -> List.of(ofRun(step, HistoryOutcome.REVERTED, migrations));
            case STAMP ->
                step.versionChanges().stream()
                        .map(change -> ofStamp(change, migrations))
                        .toList();
        };
    }

    /** The row that says that a changed file is as it should be. */
    static HistoryRow accepted(Revision revision, String checksum) {
        return new HistoryRow(
                revision.id(), Direction.STAMP, HistoryOutcome.ACCEPTED, checksum, firstLine(revision.message()));
    }

    private static HistoryRow ofRun(MigrationStep step, HistoryOutcome outcome, MigrationSource migrations) {
        Revision revision = step.migration().orElseThrow();
        return new HistoryRow(
                revision.id(),
                step.direction(),
                outcome,
                migrations.checksum(revision.id()),
                firstLine(revision.message()));
    }

    private static HistoryRow ofStamp(VersionChange change, MigrationSource migrations) {
        return switch (change) {
            case VersionChange.Insert insert -> stamped(insert.revision(), migrations);
            case VersionChange.Update update -> stamped(update.to(), migrations);
            // The files may not know it any more: a purge takes away whatever was there.
            case VersionChange.Delete delete ->
                new HistoryRow(delete.revision(), Direction.STAMP, HistoryOutcome.REMOVED, null, null);
        };
    }

    private static HistoryRow stamped(RevisionId id, MigrationSource migrations) {
        return new HistoryRow(id, Direction.STAMP, HistoryOutcome.STAMPED, migrations.checksum(id), null);
    }

    private static @Nullable String firstLine(String message) {
        return message.lines().findFirst().orElse(null);
    }
}
