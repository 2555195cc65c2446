package dev.aludel.lint;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A foreign key whose columns have another type than those they refer to. */
final class MismatchedForeignKey implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!change.capabilities().enforcesLength()) {
            return Optional
                    .empty(); // where a type is a preference, two of them are no trouble (sqlite.org/datatype3.html)
        }
        if (change.operation() instanceof CreateTable create) {
            return create.table().constraintsOf(ForeignKey.class).stream()
                    .flatMap(key -> finding(create.table(), key, change.before()).stream())
                    .findFirst();
        }
        if (change.operation() instanceof CreateConstraint create && create.constraint() instanceof ForeignKey key) {
            return change.before().table(create.table()).flatMap(table -> finding(table, key, change.before()));
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(Table child, ForeignKey key, CatalogLookup before) {
        Optional<Table> parent =
                key.referencedTable().equals(child.name()) ? Optional.of(child) : before.table(key.referencedTable());
        List<String> parentColumns = key.referencedColumns();
        if (parent.isEmpty() || parentColumns.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> finding(child, key.columns().get(i), parent.get(), parentColumns.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Finding> finding(Table child, String column, Table parent, String parentColumn) {
        Optional<SqlType> own = child.column(column).map(Column::type);
        Optional<SqlType> other = parent.column(parentColumn).map(Column::type);
        if (own.isEmpty() || other.isEmpty() || own.get().equals(other.get())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "foreign-key-type",
                FindingKind.FAILURE,
                "or be slow, for " + child.name() + "." + column + " is another type than " + parent.name() + "."
                        + parentColumn + ", which it refers to",
                "Give both columns the same type."));
    }
}
