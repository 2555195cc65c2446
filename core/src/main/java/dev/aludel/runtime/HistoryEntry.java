package dev.aludel.runtime;

import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history: what was done to one revision, when and by whom.
 *
 * @param number its place, counted from 1; a later row has a greater number
 * @param revision the revision
 * @param direction what was run
 * @param outcome what became of the revision
 * @param checksum the checksum of its content at that time, see {@code MigrationSource.checksum}; null when it was not known
 * @param message the first line of its message; null when it has none or a stamp wrote the row
 * @param origin who ran it
 * @param started when it began, to the millisecond
 * @param finished when it was done; the same for a script, which is not timed
 * @param took how long it took; null for a script
 * @param statements how many statements it ran
 */
public record HistoryEntry(
        long number,
        RevisionId revision,
        Direction direction,
        HistoryOutcome outcome,
        @Nullable String checksum,
        @Nullable String message,
        RunOrigin origin,
        Instant started,
        Instant finished,
        @Nullable Duration took,
        int statements) {}
