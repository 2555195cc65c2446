package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.Survivor;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import dev.aludel.runtime.journal.Fingerprint;
import dev.aludel.runtime.journal.Intent;
import dev.aludel.runtime.journal.JournalRow;
import dev.aludel.runtime.journal.JournalTable;
import dev.aludel.runtime.journal.Judgement;
import dev.aludel.runtime.journal.Judgement.InvalidIndex;
import dev.aludel.runtime.journal.Verdict;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what a run that was broken off had done, so that this one can go on where it stopped. */
final class Recovery {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final MigrationContext context;
    private final Dialect dialect;
    private final JournalTable table;
    private final RecoveryPolicy policy;
    private final RunListener listener;

    Recovery(
            Connection connection,
            MigrationContext context,
            JournalTable table,
            RecoveryPolicy policy,
            RunListener listener) {
        this.connection = connection;
        this.context = context;
        this.dialect = context.dialect();
        this.table = table;
        this.policy = policy;
        this.listener = listener;
    }

    /** Whether there may be something to find out. */
    boolean isNeeded() throws SQLException {
        return !table.rows(connection).isEmpty();
    }

    /** Ends what is left of the other run in the server, if that is asked for; it would hold the lock. */
    void endSurvivors() throws SQLException {
        if (!policy.terminateSurvivor()) {
            return;
        }
        for (String tag : tags(table.rows(connection))) {
            for (Survivor survivor : session().survivors(connection, tag)) {
                listener.survivorEnded(survivor.words());
                session().terminate(connection, survivor);
            }
        }
    }

    /** Decides about every statement that was under way. With the lock in hand. */
    void settle() throws SQLException {
        if (policy.forget()) {
            return;
        }
        for (JournalRow row : table.rows(connection)) {
            Intent intent = row.intent();
            if (row.open() && intent != null) {
                waitForSurvivors(row);
                settle(row, intent);
            }
        }
    }

    private void waitForSurvivors(JournalRow row) throws SQLException {
        long started = System.nanoTime();
        List<Survivor> survivors = session().survivors(connection, row.mark().tag());
        while (!survivors.isEmpty()) {
            Duration waited = MigrationRunner.since(started);
            String words = survivors.getFirst().words();
            if (policy.terminateSurvivor()) {
                listener.survivorEnded(words);
                session().terminate(connection, survivors.getFirst());
            } else if (waited.compareTo(context.settings().lockWait()) >= 0) {
                throw new AludelException(new RuntimeProblem.SurvivorAtWork(words, waited.toSeconds() + " s"));
            } else {
                listener.waiting(words, waited);
            }
            Pause.of(PAUSE);
            survivors = session().survivors(connection, row.mark().tag());
        }
    }

    private void settle(JournalRow row, Intent intent) throws SQLException {
        Judgement judgement = Judgement.of(intent, live(intent.scope()));
        Verdict verdict = judgement.verdict();
        if (verdict == Verdict.UNDECIDABLE) {
            verdict = said(row, intent, judgement);
        }
        listener.resumed(new RunListener.Resumption(
                row.place().step().toString(),
                intent.sql(),
                verdict == Verdict.DONE,
                row.mark().toString()));
        if (verdict == Verdict.DONE) {
            table.close(connection, row);
            return;
        }
        for (InvalidIndex index : judgement.invalidIndexes()) {
            drop(index, intent.scope());
        }
        table.delete(connection, row.place());
    }

    private Verdict said(JournalRow row, Intent intent, Judgement judgement) {
        if (policy.resumeAs() == null) {
            throw new AludelException(new RuntimeProblem.Undecidable(
                    row.place().step().revision().value(),
                    row.place().step().direction(),
                    intent.sql(),
                    new RuntimeProblem.Undecidable.Found(
                            row.mark().toString(), judgement.expected(), judgement.found())));
        }
        return switch (policy.resumeAs()) {
            case DONE -> Verdict.DONE;
            case REDO -> Verdict.NOT_DONE;
        };
    }

    /** An index that was not built to its end is no index; building it goes over it only when it is gone. */
    private void drop(InvalidIndex index, List<String> scope) throws SQLException {
        listener.invalidIndexDropped(index.name(), index.table().toString());
        DropIndex drop = new DropIndex(index.table().sibling(index.name()), index.table(), false, true, null);
        for (SqlStatement statement : dialect.ddl().compile(drop, new SchemaLookup(schema(scope)))) {
            try (Statement plain = connection.createStatement()) {
                plain.execute(statement.sql());
            }
        }
    }

    private Fingerprint live(List<String> scope) throws SQLException {
        return Fingerprint.of(schema(scope), dialect);
    }

    private Schema schema(List<String> scope) throws SQLException {
        List<Schema> parts = new ArrayList<>(List.of(dialect.reflector().reflect(connection, List.of())));
        for (String schema : scope) {
            parts.add(dialect.reflector().reflect(connection, List.of(schema)));
        }
        return context.catalogScope().merged(parts);
    }

    /** Nothing else may be done to a database in which a revision is half done. */
    void expectIn(MigrationPlan plan) throws SQLException {
        for (UnfinishedStep unfinished : UnfinishedStep.of(table.rows(connection))) {
            if (!policy.forget() && plan.steps().stream().noneMatch(step -> isSame(step, unfinished))) {
                throw new AludelException(new RuntimeProblem.HalfDone(unfinished));
            }
        }
    }

    private static boolean isSame(MigrationStep step, UnfinishedStep unfinished) {
        return step.direction() == unfinished.direction()
                && step.migration()
                        .filter(revision -> revision.id().equals(unfinished.revision()))
                        .isPresent();
    }

    /** Forgets what was half done, where somebody says where the database stands. */
    void forgetIfAsked() throws SQLException {
        if (!policy.forget()) {
            return;
        }
        List<JournalRow> rows = table.rows(connection);
        UnfinishedStep.of(rows).forEach(step -> listener.forgotten(step.step()));
        for (JournalRow row : rows) {
            table.clear(connection, row.place().step());
        }
    }

    private static Set<String> tags(List<JournalRow> rows) {
        Set<String> tags = new TreeSet<>();
        rows.stream()
                .filter(JournalRow::open)
                .forEach(row -> tags.add(row.mark().tag()));
        return tags;
    }

    private SessionControl session() {
        return dialect.session();
    }
}
