package dev.aludel.it.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.TestDatabase;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of schemas by chance on one database. The first is created, brought to the second, back, and to the second again; each
 * time it has to be what it would be had it been created so, and the rows have to be there.
 */
final class Convergence {

    /** A pair of schemas. */
    record Pair(Schema from, Schema to) {}

    private static final int TRIES_TO_SHRINK = 200;

    private final Samples samples;
    private final Supplier<TestDatabase> databases;
    private final SchemaComparator comparator;
    private @Nullable LiveSchema used;

    Convergence(Samples samples, Supplier<TestDatabase> databases) {
        this.samples = samples;
        this.databases = databases;
        this.comparator = new SchemaComparator(
                samples.dialect(),
                ComparisonOptions.DEFAULTS.withExactNames(true).withRenames(RenameDecider.never()));
    }

    /** Tries pairs; says of the first that fails how it does, made as small as can be. */
    void run(long seed, int pairs) throws SQLException {
        try {
            for (int number = 0; number < pairs; number++) {
                RandomSchema schemas = new RandomSchema(samples.features(), samples, new Random(seed + number));
                Pair pair = new Pair(schemas.next(), schemas.next());
                Throwable failure = failure(pair);
                if (failure != null) {
                    report("seed " + seed + ", pair " + number, pair);
                }
            }
        } finally {
            if (used != null) {
                used.close();
            }
        }
    }

    private void report(String at, Pair pair) throws SQLException {
        int[] tries = {0};
        Pair smallest = Shrinking.smallest(pair, smaller -> tries[0]++ < TRIES_TO_SHRINK && isFailure(smaller));
        Throwable failure = failure(smallest);
        throw new AssertionError(
                at + (failure == null ? " (failed once and not again)" : "\n" + failure.getMessage()) + "\nfrom "
                        + words(smallest.from()) + "\nto   " + words(smallest.to()),
                failure);
    }

    /** What is said in it, without what is not. */
    private static String words(Schema schema) {
        String all = Stream.of(
                        schema.enums(),
                        schema.sequences(),
                        schema.tables(),
                        schema.views(),
                        schema.routines(),
                        schema.triggers(),
                        schema.natives())
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n     "));
        return all.replaceAll("(, )?[a-zA-Z]+=(null|false|\\[]|\\{})", "")
                .replaceAll("(, )?[a-zA-Z]+=[A-Za-z]+Options\\[(validated=true|enforced=true)?]", "");
    }

    /** A pair that cannot even be created is a smaller one that has lost too much. */
    private boolean isFailure(Pair pair) {
        try {
            created(pair.to());
            created(pair.from());
        } catch (SQLException | RuntimeException e) {
            return false;
        }
        return failure(pair) != null;
    }

    private @Nullable Throwable failure(Pair pair) {
        try {
            check(pair);
            return null;
        } catch (SQLException | RuntimeException | AssertionError e) {
            return e;
        }
    }

    private void check(Pair pair) throws SQLException {
        Schema to = created(pair.to());
        LiveSchema live = empty();
        Schema from = created(pair.from());
        live = used == null ? live : used;
        Rows rows = new Rows(samples, from, to);
        rows.insert(live);
        Map<String, @Nullable String> values = rows.shared(live);

        Comparison there = comparator.compare(from, to);
        assertThat(there.impossible()).isEmpty();
        Comparison back = comparator.back(there);
        apply(live, from, there, to, "there");
        assertThat(rows.shared(live)).as("rows there").isEqualTo(values);
        apply(live, to, back, from, "and back");
        assertThat(rows.shared(live)).as("rows back").isEqualTo(values);
        apply(live, from, there, to, "and there again");
        assertThat(rows.shared(live)).as("rows there again").isEqualTo(values);
        assertThat(comparator.compare(to, to).operations()).isEmpty();
    }

    private void apply(LiveSchema live, Schema before, Comparison comparison, Schema after, String way)
            throws SQLException {
        List<String> steps =
                comparison.operations().stream().map(Operation::describe).toList();
        try {
            live.apply(before, comparison.operations());
        } catch (SQLException | AludelException e) {
            throw new SQLException(way + ": " + e.getMessage() + "\nby " + steps, e);
        }
        Schema now = live.reflect();
        assertThat(sorted(now)).as("%s, by %s", way, steps).isEqualTo(sorted(after));
        assertThat(comparator.compare(now, after).differences()).as(way).isEmpty();
    }

    /** Creates a schema in an empty database and reads it. */
    private Schema created(Schema schema) throws SQLException {
        LiveSchema live = empty();
        List<Operation> operations = comparator.compare(Schema.EMPTY, schema).operations();
        live.apply(Schema.EMPTY, operations);
        return live.reflect();
    }

    private LiveSchema empty() throws SQLException {
        if (used != null && !samples.emptied().isEmpty()) {
            for (String statement : samples.emptied()) {
                used.execute(statement);
            }
            return used;
        }
        if (used != null) {
            used.close();
        }
        used = new LiveSchema(samples.dialect(), databases.get());
        return used;
    }

    /** Where a column stands says nothing when it can be put nowhere else, and neither does the order of dependencies. */
    private Schema sorted(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .map(table -> samples.dialect().comparison().keepsColumnOrder()
                        ? table
                        : table.withColumns(table.columns().stream()
                                .sorted(Comparator.comparing(Column::name))
                                .toList()))
                .map(table -> table.withConstraints(table.constraints().stream()
                                .sorted(Comparator.comparing(Object::toString))
                                .toList())
                        .withIndexes(table.indexes().stream()
                                .sorted(Comparator.comparing(Object::toString))
                                .toList()))
                .toList();
        return schema.withTables(tables)
                .withDependencies(schema.dependencies().stream()
                        .sorted(Comparator.comparing(Object::toString))
                        .toList());
    }
}
