package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares two schemas of one database. Expressions and definitions are compared as text, so that both schemas must be as the
 * same kind of server prints them.
 *
 * @param dialect the database
 * @param options what is compared
 */
public record SchemaComparator(Dialect dialect, ComparisonOptions options) {

    /** Checks the parts. */
    public SchemaComparator {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(options, "options");
    }

    /**
     * Finds what leads from one schema to another.
     *
     * @param from what is there; {@link Schema#EMPTY} for nothing
     * @param to what is wanted; its constraints may leave their names open
     * @return the operations and the differences
     */
    public Comparison compare(Schema from, Schema to) {
        Changes changes = new Changes();
        Schema scoped = new Scope(options, dialect.comparison(), from, to, changes).wanted();
        RenameFinder renames = new RenameFinder(dialect, options.renames(), from, scoped).find();
        renames.renames()
                .all()
                .forEach(rename -> changes.differ(new Difference(
                        Difference.Kind.RENAMED,
                        rename.kind().words() + " " + rename.fromPath(),
                        null,
                        rename.fromPath(),
                        rename.toPath())));
        Schema wanted = wanted(renames.from(), scoped, changes);
        ComparisonRules rules = dialect.comparison();
        ConstraintNames names = new ConstraintNames(dialect.capabilities().maximumIdentifierLength());
        KeyAlignment.Aligned aligned =
                new KeyAlignment(rules, options.exactNames(), names, changes).align(renames.from(), wanted);
        KeptNames kept = options.exactNames()
                ? new KeptNames(aligned.from(), aligned.to())
                : KeptNames.of(aligned.from(), aligned.to(), rules);
        List<Operation> operations = new ArrayList<>(renames.operations());
        Inventory there = new Inventory(explicit(kept.from(), kept.to()), rules);
        Inventory thereafter = new Inventory(explicit(kept.to(), kept.from()), rules);
        operations.addAll(changes(there, thereafter, renames, names, changes));
        if (!operations.isEmpty()) {
            operations.addAll(0, rules.preparations(List.copyOf(operations)));
        }
        boolean decided = renames.undecided().isEmpty();
        return new Comparison(
                from,
                kept.to(),
                decided ? operations : List.of(),
                changes.differences(),
                renames.renames(),
                renames.undecided());
    }

    /** The schema with all said of columns that differs only because their tables do. */
    private Schema explicit(Schema schema, Schema other) {
        ComparisonRules rules = dialect.comparison();
        return schema.withTables(schema.tables().stream()
                .map(table -> other.table(table.name())
                        .map(counterpart -> rules.explicit(table, counterpart))
                        .orElse(table))
                .toList());
    }

    /**
     * Finds what leads back.
     *
     * @param there what was found
     * @return the operations that lead from where its operations end to where they begin
     */
    public Comparison back(Comparison there) {
        ComparisonOptions exact = ComparisonOptions.DEFAULTS
                .withExactNames(true)
                .withRenames(there.renames().inverted());
        return new SchemaComparator(dialect, exact).compare(there.after(), there.before());
    }

    private List<Operation> changes(
            Inventory from, Inventory to, RenameFinder renames, ConstraintNames names, Changes changes) {
        ComparisonRules rules = dialect.comparison();
        new NamespaceComparator(changes).compare(from, to);
        new EnumComparator(changes, renames::relabelled).compare(from, to);
        new SequenceComparator(changes).compare(from, to);
        new TableComparator(dialect, options, changes).compare(from, to);
        new ConstraintComparator(changes).compare(from, to);
        new IndexComparator(changes).compare(from, to);
        new ViewComparator(rules, changes).compare(from, to);
        new RoutineComparator(rules, changes).compare(from, to);
        new NativeComparator(changes).compare(from, to);
        new TriggerComparator(changes).compare(from, to);
        new Followers(from, to, changes).apply();
        Needs needsBefore = new Needs(from);
        Needs needsAfter = new Needs(to);
        new TakeDown(rules, from, to, needsBefore, changes).apply();
        PartOperations parts = new PartOperations(names, rules, from);
        List<Step> steps = new Planner(rules, parts, from, to, needsBefore, needsAfter, changes).steps();
        return new Gathering(new StepOrder(steps).ordered(), from, to, rules.rebuildsTables()).operations();
    }

    /** What is wanted, but for what is not compared. */
    private Schema wanted(Schema from, Schema to, Changes changes) {
        if (options.compareType() && options.compareServerDefault()) {
            return to;
        }
        ColumnComparator columns = new ColumnComparator(dialect, options, changes);
        return to.withTables(to.tables().stream()
                .map(table -> from.table(table.name())
                        .map(there -> wanted(there, table, columns))
                        .orElse(table))
                .toList());
    }

    private static Table wanted(Table there, Table table, ColumnComparator columns) {
        List<Column> wanted = table.columns().stream()
                .map(column -> there.column(column.name())
                        .map(before -> columns.wanted(before, column))
                        .orElse(column))
                .toList();
        return table.withColumns(wanted);
    }
}
