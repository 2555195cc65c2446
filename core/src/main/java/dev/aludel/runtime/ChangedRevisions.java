package dev.aludel.runtime;

import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the content of applied revisions with what the history says it was. */
public final class ChangedRevisions {

    private ChangedRevisions() {}

    /**
     * Those that were changed after they had been applied.
     *
     * @param applied the revisions to look at
     * @param contents what the history says their contents were, see {@link HistoryTable#contents}
     * @param migrations says what they are now
     * @return the changed ones, in the order given
     */
    public static List<ChangedRevision> among(
            List<Revision> applied, Map<RevisionId, HistoryEntry> contents, MigrationSource migrations) {
        List<ChangedRevision> changed = new ArrayList<>();
        for (Revision revision : applied) {
            Optional.ofNullable(contents.get(revision.id()))
                    .flatMap(entry -> compare(revision, entry, migrations))
                    .ifPresent(changed::add);
        }
        return changed;
    }

    private static Optional<ChangedRevision> compare(
            Revision revision, HistoryEntry entry, MigrationSource migrations) {
        String before = entry.checksum();
        if (before == null) {
            return Optional.empty();
        }
        String now = migrations.checksum(revision.id());
        // Checksums of different algorithms say nothing about each other.
        return before.equals(now) || !algorithm(before).equals(algorithm(now))
                ? Optional.empty()
                : Optional.of(new ChangedRevision(revision, entry, now));
    }

    private static String algorithm(String checksum) {
        return checksum.substring(0, Math.max(0, checksum.indexOf(':')));
    }
}
