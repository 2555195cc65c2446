package dev.aludel.migration;

import dev.aludel.operation.BatchOptions;
import dev.aludel.operation.BatchThrottle;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.schema.QualifiedName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what {@link Operations#batched} does. SQL in it is passed through as written, but for {@code {table}}, which stands for
 * the table's name, quoted where it has to be, and {@code {batch}}.
 */
public final class BatchDefinition {

    private final QualifiedName table;
    private final List<String> statements = new ArrayList<>();
    private final List<BatchThrottle> throttles = new ArrayList<>();
    private List<String> key = List.of();
    private BatchOptions options = BatchOptions.DEFAULTS;

    BatchDefinition(QualifiedName table) {
        this.table = table;
    }

    /** Goes along this unique key instead of the primary key. None of its columns may be NULL. */
    public BatchDefinition key(String... columns) {
        key = List.of(columns);
        return this;
    }

    /** Sets columns in all rows: {@code update("email_lower = lower(email)")}. */
    public BatchDefinition update(String assignments) {
        return execute("UPDATE {table} SET " + assignments + " WHERE {batch}");
    }

    /** Sets columns in the rows for which a condition holds. */
    public BatchDefinition update(String assignments, String condition) {
        return execute("UPDATE {table} SET " + assignments + " WHERE {batch} AND (" + condition + ")");
    }

    /** Deletes the rows for which a condition holds. */
    public BatchDefinition delete(String condition) {
        return execute("DELETE FROM {table} WHERE {batch} AND (" + condition + ")");
    }

    /**
     * Runs a statement for each batch. {@code {batch}} in it stands for the condition that is true for the rows of the batch,
     * {@code {batch u}} for the same with the columns of the key written {@code u.id}. Several statements of one batch
     * commit together.
     */
    public BatchDefinition execute(String sql) {
        statements.add(sql);
        return this;
    }

    /** A query that counts what is still to be done: unless it gives 0 in the end, the revision fails. */
    public BatchDefinition untilNone(String query) {
        options = options.withUntilNone(query);
        return this;
    }

    /** How many rows the first batch has; 1,000 unless said otherwise. The others follow the time it takes. */
    public BatchDefinition firstSize(int rows) {
        options = options.withFirstSize(rows);
        return this;
    }

    /** How long a batch should take; a second unless said otherwise. */
    public BatchDefinition target(Duration time) {
        options = options.withTarget(time);
        return this;
    }

    /** Waits before a batch while a query gives more than a limit. */
    public BatchDefinition waitWhile(String query, long limit) {
        throttles.add(new BatchThrottle.Query(query, BigDecimal.valueOf(limit)));
        return this;
    }

    /** Waits before a batch while a replica is further behind; on PostgreSQL, whose primary knows that. */
    public BatchDefinition waitForReplicas(Duration limit) {
        throttles.add(new BatchThrottle.ReplicationLag(limit));
        return this;
    }

    /** Asks before a batch for how long to wait; zero to go on. After the wait it is asked again. */
    public BatchDefinition waitFor(Supplier<Duration> pause) {
        throttles.add(new BatchThrottle.Callback(pause));
        return this;
    }

    /**
     * Goes on past rows that the database refuses and notes them, with the reason, in a table, which is created when it is not
     * there. Without this the first such row stops the revision.
     */
    public BatchDefinition quarantine(String name) {
        options = options.withQuarantine(table.sibling(name));
        return this;
    }

    Batched operation() {
        return new Batched(table, key, statements, options.withThrottles(throttles));
    }
}
