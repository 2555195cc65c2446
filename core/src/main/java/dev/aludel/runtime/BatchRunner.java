package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.dialect.SessionControl;
import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.runtime.journal.JournalRow;
import dev.aludel.runtime.output.StatementExecutor;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes the rows of a table in batches. How far it has come is written in the transaction of each batch, so that a run
 * that is broken off goes on exactly there. A batch that the database refuses is halved until the row is found that it is
 * about.
 */
final class BatchRunner {

    private static final int LARGEST = 1_000_000;
    private static final String CONNECTION_LOST = "08";

    private final StepScope scope;
    private final Batched operation;
    private final BatchOptions options;
    private final Connection connection;
    private final SessionControl session;
    private final StepJournal journal;
    private final KeyWalk keys;
    private final BatchThrottles throttles;
    private final Quarantine quarantine;
    private final LockPatience patience;
    private final String table;
    private int size;
    private int sizeBeforeRefusal;
    private long rowsAtRefusal;
    private BatchCursor cursor = BatchCursor.START;

    BatchRunner(StepScope scope, Batched operation, StatementExecutor executor) {
        this.scope = scope;
        this.operation = operation;
        this.options = operation.options();
        this.connection = scope.connection();
        this.session = scope.context().dialect().session();
        this.journal = scope.journal();
        this.table = scope.context().dialect().identifiers().quoted(operation.table());
        this.keys = new KeyWalk(operation, table(executor), scope.context().dialect());
        this.throttles = new BatchThrottles(scope, options.throttles());
        this.quarantine = new Quarantine(scope, options.quarantine());
        this.patience = new LockPatience(scope.context().settings().lockTimeout(), scope.listener());
        this.size = options.firstSize();
    }

    private Table table(StatementExecutor executor) {
        return executor.schema(Optional.ofNullable(operation.table().schema()))
                .table(operation.table())
                .orElseThrow(() -> new AludelException(
                        new RuntimeProblem.NoKeyToFollow(operation.table().toString(), "there is no such table")));
    }

    /** Does the work, as the operation with this number in the step. */
    void run(int number) throws SQLException {
        throttles.check();
        Optional<JournalRow> begun = journal.begunBatches(number, operation);
        boolean inside = scope.transaction().isOpen();
        JournalRow row = begun.isPresent() ? leave(begun.get()) : begin(number);
        quarantine.ensure();
        cursor = BatchCursor.parse(Objects.requireNonNull(row.cursor()));
        walk(row);
        expectNoneLeft();
        journal.close(row);
        if (inside) {
            scope.transaction().beginAgain();
        }
    }

    private JournalRow leave(JournalRow row) throws SQLException {
        journal.noteDone();
        scope.transaction().commitPart();
        return row;
    }

    private JournalRow begin(int number) throws SQLException {
        if (!scope.transaction().isOpen()) {
            scope.transaction().beginAgain();
        }
        return leave(journal.noteBatches(number, operation, cursor.text()));
    }

    private void walk(JournalRow row) throws SQLException {
        Pace pace = new Pace(cursor.rows(), Math.max(cursor.rows(), session.estimatedRows(connection, table)));
        pace.tell();
        patience.restart();
        boolean more = true;
        while (more) {
            throttles.await();
            more = batch(row, pace);
        }
        pace.tell();
    }

    /** Does one batch; whether there may be another one. */
    private boolean batch(JournalRow row, Pace pace) throws SQLException {
        long started = System.nanoTime();
        BatchCursor next;
        session.beginRows(connection);
        try {
            Optional<List<String>> end = keys.end(connection, cursor.key(), size);
            if (end.isEmpty()) {
                session.rollback(connection);
                return false;
            }
            long rows = keys.count(connection, cursor.key(), end.get());
            next = cursor.done(rows, end.get());
            change(end.get());
            journal.moveCursor(row, next.text());
            session.commitRows(connection);
        } catch (SQLException e) {
            rollback(e);
            refused(row, e);
            return true;
        }
        cursor = next;
        pace.tell();
        patience.restart();
        adapt(MigrationRunner.since(started));
        return true;
    }

    private void change(List<String> upTo) throws SQLException {
        List<String> statements = operation.statementsFor(table, alias -> keys.condition(alias, cursor.key(), upTo));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void rollback(Exception reason) {
        try {
            session.rollback(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Smaller batches meet fewer locks of others; and they lead to the row that is refused. */
    private void refused(JournalRow row, SQLException failure) throws SQLException {
        if (failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_LOST)) {
            throw failure;
        }
        if (session.isLockTimeout(failure) || session.isConflict(failure)) {
            if (!patience.pause(String.valueOf(failure.getMessage()))) {
                throw failure;
            }
            size = Math.max(1, size / 2);
            return;
        }
        if (sizeBeforeRefusal == 0) {
            sizeBeforeRefusal = size;
            rowsAtRefusal = cursor.rows();
        }
        if (size > 1) {
            size = size / 2;
            return;
        }
        setAside(row, failure);
        size = sizeBeforeRefusal;
        sizeBeforeRefusal = 0;
    }

    private void setAside(JournalRow row, SQLException failure) throws SQLException {
        session.beginRows(connection);
        try {
            List<String> refused = keys.end(connection, cursor.key(), 1).orElseThrow(() -> failure);
            String reason = String.valueOf(failure.getMessage());
            if (!quarantine.isThere()) {
                throw new AludelException(
                        new RuntimeProblem.RowRefused(keys.words(refused), reason, cursor.rows() + " rows"), failure);
            }
            quarantine.add(keys.words(refused), reason);
            BatchCursor next = cursor.refused(refused);
            journal.moveCursor(row, next.text());
            session.commitRows(connection);
            cursor = next;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    /** Halved at most and doubled at most, so that one odd batch changes little. Not while a refused row is looked for. */
    private void adapt(Duration took) {
        if (sizeBeforeRefusal > 0) {
            if (cursor.rows() - rowsAtRefusal >= sizeBeforeRefusal) {
                size = sizeBeforeRefusal; // it went through after all
                sizeBeforeRefusal = 0;
            }
            return;
        }
        double factor = (double) options.target().toNanos() / Math.max(1, took.toNanos());
        size = Math.clamp(Math.round(size * Math.clamp(factor, 0.5, 2.0)), 1, LARGEST);
    }

    private void expectNoneLeft() throws SQLException {
        if (options.untilNone() == null) {
            return;
        }
        String query = options.untilNone().replace("{table}", table);
        String count = first(query);
        if (!count.equals("0")) {
            throw new AludelException(new RuntimeProblem.RowsLeft(operation.describe(), query, count));
        }
    }

    private String first(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    /** Tells how fast it goes. */
    private final class Pace {

        private final long started = System.nanoTime();
        private final long rowsAtStart;
        private final long total;

        Pace(long rowsAtStart, long total) {
            this.rowsAtStart = rowsAtStart;
            this.total = total;
        }

        void tell() {
            double seconds = MigrationRunner.since(started).toMillis() / 1000.0;
            double perSecond = seconds <= 0 ? 0 : (cursor.rows() - rowsAtStart) / seconds;
            scope.listener()
                    .progress(new RunListener.Progress(
                            operation.describe(),
                            cursor.rows(),
                            Math.max(total, cursor.rows()),
                            cursor.refused(),
                            perSecond));
        }
    }
}
