package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.Operation;
import dev.aludel.runtime.journal.Intent;
import dev.aludel.runtime.journal.JournalRow;
import dev.aludel.runtime.journal.JournalRow.Place;
import dev.aludel.runtime.journal.JournalRow.Work;
import dev.aludel.runtime.journal.JournalStep;
import dev.aludel.runtime.journal.JournalTable;
import dev.aludel.runtime.journal.OperationHash;
import dev.aludel.runtime.output.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one step while it runs: what an earlier run had done of it, what this one has done since it last
 * committed, and the statement that is under way.
 */
final class StepJournal {

    private final Connection connection;
    private final MigrationContext context;
    private final JournalTable table;
    private final JournalStep step;
    private final RunTag tag;
    private final List<JournalRow> earlier;
    private final List<Unit> pending = new ArrayList<>();
    private final OperationHash replayed;
    private int doneStatements;
    private int replaying;
    private boolean written;

    StepJournal(Connection connection, MigrationContext context, JournalTable table, JournalStep step, RunTag tag)
            throws SQLException {
        this.connection = connection;
        this.context = context;
        this.table = table;
        this.step = step;
        this.tag = tag;
        this.replayed = hash();
        this.earlier = table.rows(connection).stream()
                .filter(row -> row.place().step().equals(step))
                .toList();
        this.doneStatements = earlier.stream()
                .filter(JournalRow::completes)
                .mapToInt(row -> row.work().statements())
                .sum();
    }

    /** How many statements of the step are done and committed. */
    int doneStatements() {
        return doneStatements;
    }

    /** How many statements of the step are done, whether or not they are committed yet, and whichever run did it. */
    int statements() {
        return doneStatements
                + pending.stream().mapToInt(unit -> unit.statements().size()).sum();
    }

    /** Whether an operation is done; it has to be the same as it was then. */
    boolean isDone(int number, Operation operation) {
        Optional<JournalRow> covering = earlier.stream()
                .filter(row -> row.completes() && row.covers(number))
                .findFirst();
        if (covering.isEmpty()) {
            // Where the database had nothing to do for it, there is no row.
            return earlier.stream()
                    .anyMatch(row -> row.completes() && row.place().operation() > number);
        }
        replayed.add(operation);
        if (number == covering.get().lastOperation()) {
            expectSame(covering.get(), operation);
        }
        replaying = number;
        return true;
    }

    /** What is left to do of an operation that was begun: its statements are those that were made for it then. */
    Optional<Unit> rest(int number, Operation operation) {
        Optional<JournalRow> last = earlier.stream()
                .filter(row -> !row.completes() && !row.open() && row.covers(number))
                .reduce((first, second) -> second);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        JournalRow row = last.get();
        replayed.add(operation);
        expectSame(row, operation);
        replaying = number;
        int done = row.place().statement();
        List<SqlStatement> statements = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            statements.add(SqlStatement.of("-- done"));
        }
        row.following().forEach(sql -> statements.add(StoredStatement.parse(sql)));
        return Optional.of(new Unit(number, List.of(operation), statements, done + 1));
    }

    /** The revision's code has to ask for all that is done. */
    void expectAllReplayed() {
        earlier.stream()
                .filter(row -> !row.open() && row.lastOperation() > replaying)
                .filter(row -> row.place().operation() > replaying)
                .findFirst()
                .ifPresent(row -> {
                    throw changed(row, "nothing");
                });
    }

    private void expectSame(JournalRow row, Operation operation) {
        if (!replayed.take().equals(row.work().hash())) {
            throw changed(row, operation.describe());
        }
    }

    private AludelException changed(JournalRow row, String now) {
        return new AludelException(new RuntimeProblem.DoneOtherwise(
                step.toString(),
                row.place().operation(),
                row.work().description(),
                now,
                row.mark().toString()));
    }

    /** Operations are carried out in the open transaction. */
    void add(Unit unit) {
        pending.add(unit);
    }

    /** Notes what the open transaction has done of the step, just before it commits. */
    void noteDone() throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        Work work = work(pending);
        write(row(place(pending.getFirst(), 0), work, false, null, List.of()));
        doneStatements += work.statements();
        pending.clear();
    }

    /** Forgets what the transaction has done: it was rolled back. */
    void forget() {
        pending.clear();
        table.forget();
    }

    /** Notes that some statements of an operation are done, when the open transaction commits. */
    void noteProgress(Unit unit, int statement) throws SQLException {
        write(row(place(unit, statement), work(List.of(unit)), false, null, following(unit, statement)));
        if (statement == unit.statements().size()) {
            doneStatements += unit.statements().size();
        }
    }

    /** Notes that a statement is about to run that no transaction covers. */
    JournalRow noteIntent(Unit unit, int statement, Intent intent) throws SQLException {
        JournalRow row = row(place(unit, statement), work(List.of(unit)), true, intent, following(unit, statement));
        write(row);
        return row;
    }

    private void write(JournalRow row) throws SQLException {
        table.ensure(connection);
        table.insert(connection, row);
        written = true;
    }

    /** Notes that it is done. */
    void close(JournalRow row) throws SQLException {
        table.close(connection, row);
        if (row.place().statement() == row.work().statements()) {
            doneStatements += row.work().statements();
        }
    }

    /** Where work in batches had come to when it was broken off. */
    Optional<JournalRow> begunBatches(int number, Batched operation) {
        Optional<JournalRow> begun = earlier.stream()
                .filter(row -> row.open() && row.cursor() != null && row.covers(number))
                .findFirst();
        begun.ifPresent(row -> {
            replayed.add(operation);
            expectSame(row, operation);
            replaying = number;
        });
        return begun;
    }

    /** Notes that work in batches begins, when the open transaction commits. */
    JournalRow noteBatches(int number, Batched operation, String cursor) throws SQLException {
        Unit unit = new Unit(number, List.of(operation), List.of(SqlStatement.of(operation.describe())), 1);
        JournalRow row = new JournalRow(place(unit, 1), work(List.of(unit)), true, tag.mark(), null, List.of(), cursor);
        write(row);
        return row;
    }

    /** Notes where it has come to, when the open transaction commits. */
    void moveCursor(JournalRow row, String cursor) throws SQLException {
        table.moveCursor(connection, row.place(), cursor);
    }

    /** The step is done: its rows go, in the transaction that says so elsewhere. */
    void clear() throws SQLException {
        if (written || !earlier.isEmpty()) {
            table.clear(connection, step);
        }
    }

    private JournalRow row(Place place, Work work, boolean open, @Nullable Intent intent, List<String> following) {
        return new JournalRow(place, work, open, tag.mark(), intent, following, null);
    }

    private Place place(Unit unit, int statement) {
        return new Place(step, unit.number(), statement);
    }

    private Work work(List<Unit> units) {
        OperationHash hash = hash();
        List<Operation> operations =
                units.stream().flatMap(unit -> unit.operations().stream()).toList();
        operations.forEach(hash::add);
        int statements =
                units.stream().mapToInt(unit -> unit.statements().size()).sum();
        String more = operations.size() == 1 ? "" : " and " + (operations.size() - 1) + " more";
        return new Work(
                operations.size(),
                statements,
                hash.take(),
                operations.getFirst().describe() + more);
    }

    private List<String> following(Unit unit, int statement) {
        return unit.statements().subList(statement, unit.statements().size()).stream()
                .map(next -> StoredStatement.text(next, context.dialect().literals()))
                .toList();
    }

    private OperationHash hash() {
        return new OperationHash(context.dialect().name(), context.dialect().literals());
    }
}
