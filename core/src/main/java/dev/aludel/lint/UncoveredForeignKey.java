package dev.aludel.lint;

import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Without an index that begins with the columns of a foreign key, deleting a parent reads the whole child table. */
final class UncoveredForeignKey implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof CreateConstraint create)
                || !(create.constraint() instanceof ForeignKey key)
                || !change.facts().mayHaveRows(create.table())) {
            return Optional.empty();
        }
        Optional<Table> table = change.before().table(create.table());
        if (table.isEmpty() || isCovered(table.get(), key.columns())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "foreign-key-index",
                FindingKind.ADVICE,
                "no index of " + create.table() + " begins with " + String.join(", ", key.columns())
                        + ": deleting a row of " + key.referencedTable() + " will read all of it",
                "Create one, unless the database makes it by itself."));
    }

    private static boolean isCovered(Table table, List<String> columns) {
        Stream<List<String>> keys = Stream.concat(
                table.primaryKey().map(PrimaryKey::columns).stream(),
                table.constraintsOf(UniqueConstraint.class).stream().map(UniqueConstraint::columns));
        Stream<List<String>> indexes = table.indexes().stream().map(UncoveredForeignKey::columns);
        return Stream.concat(keys, indexes)
                .anyMatch(each -> each.size() >= columns.size()
                        && each.subList(0, columns.size()).containsAll(columns));
    }

    private static List<String> columns(Index index) {
        return index.elements().stream()
                .map(element -> Objects.requireNonNullElse(element.column(), ""))
                .toList();
    }
}
