package dev.aludel.runtime;

import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.journal.Intent;
import dev.aludel.runtime.journal.JournalRow;
import dev.aludel.runtime.journal.JournalStep;
import dev.aludel.runtime.journal.JournalTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision that a run had begun to apply or to undo when it was broken off. While a run is under way, so is its step.
 *
 * @param revision the revision
 * @param direction up or down
 * @param doneOperations how many of its operations are done
 * @param doneStatements how many statements these have
 * @param underWay the statement that had begun and is not known to be done, or in words the work in batches; null when there is none
 * @param who the user at the operating system who ran it; null when not known
 * @param host the machine it ran on; null when not known
 * @param at when the last of it was noted
 */
public record UnfinishedStep(
        RevisionId revision,
        Direction direction,
        int doneOperations,
        int doneStatements,
        @Nullable String underWay,
        @Nullable String who,
        @Nullable String host,
        Instant at) {

    /**
     * Reads them.
     *
     * @param journal the journal
     * @param connection the connection
     * @return the steps; at most one, but for databases on which two runs were broken off
     * @throws SQLException when the journal cannot be read
     */
    public static List<UnfinishedStep> of(JournalTable journal, Connection connection) throws SQLException {
        return of(journal.rows(connection));
    }

    /** The steps that rows of the journal tell of. */
    static List<UnfinishedStep> of(List<JournalRow> rows) {
        Map<JournalStep, List<JournalRow>> steps = new LinkedHashMap<>();
        rows.forEach(row -> steps.computeIfAbsent(row.place().step(), step -> new ArrayList<>())
                .add(row));
        return steps.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static UnfinishedStep of(JournalStep step, List<JournalRow> rows) {
        JournalRow last = rows.getLast();
        List<JournalRow> done = rows.stream().filter(JournalRow::completes).toList();
        return new UnfinishedStep(
                step.revision(),
                step.direction(),
                done.stream().mapToInt(row -> row.work().operations()).sum(),
                done.stream().mapToInt(row -> row.work().statements()).sum(),
                last.open() ? underWay(last) : null,
                last.mark().who(),
                last.mark().host(),
                last.mark().at());
    }

    private static String underWay(JournalRow row) {
        Intent intent = row.intent();
        return intent == null ? row.work().description() : intent.sql();
    }

    /** What and which, for messages. */
    String step() {
        return direction.word() + " of " + revision;
    }
}
