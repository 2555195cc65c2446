package dev.aludel.operation;

import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.Partition;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;

/** Follows a column or table through the keys and indexes that name it. Expressions are text and stay as they are. */
final class ColumnReferences {

    private ColumnReferences() {}

    static Table tableRenamed(Table table, QualifiedName from, QualifiedName to) {
        return table.withOptions(tableRenamed(table.options(), from, to))
                .withConstraints(table.constraints().stream()
                        .map(constraint -> constraint instanceof ForeignKey key
                                        && key.referencedTable().equals(from)
                                ? key.withReferenced(to, key.referencedColumns())
                                : constraint)
                        .toList());
    }

    private static TableOptions tableRenamed(TableOptions options, QualifiedName from, QualifiedName to) {
        Partition partition = options.partition();
        return options.withPartition(
                        partition != null && partition.table().equals(from)
                                ? new Partition(to, partition.bound())
                                : partition)
                .withInherits(options.inherits().stream()
                        .map(parent -> parent.equals(from) ? to : parent)
                        .toList());
    }

    /** A numbered column that names its sequence names it by the new name. */
    static Table sequenceRenamed(Table table, RenameSequence op) {
        return table.withColumns(table.columns().stream()
                .map(column -> sequenceRenamed(column, op))
                .toList());
    }

    private static Column sequenceRenamed(Column column, RenameSequence op) {
        Identity identity = column.identity();
        return identity != null && op.from().equals(identity.sequence())
                ? column.withIdentity(identity.withSequence(op.from().sibling(op.to())))
                : column;
    }

    static Sequence columnRenamed(Sequence sequence, QualifiedName of, String from, String to) {
        return of.equals(sequence.ownedBy()) && from.equals(sequence.ownedByColumn())
                ? sequence.withOwner(of, to)
                : sequence;
    }

    static Table columnRenamed(Table table, QualifiedName of, String from, String to) {
        boolean own = table.name().equals(of);
        Table columns = own
                ? table.withColumns(table.columns().stream()
                                .map(column -> column.name().equals(from) ? column.withName(to) : column)
                                .toList())
                        .withIndexes(table.indexes().stream()
                                .map(index -> renamed(index, from, to))
                                .toList())
                : table;
        return columns.withConstraints(columns.constraints().stream()
                .map(constraint -> renamed(constraint, own, of, from, to))
                .toList());
    }

    static Table columnDropped(Table table, String column) {
        List<Constraint> constraints = table.constraints().stream()
                .filter(constraint -> !columnsOf(constraint).contains(column))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .filter(index -> !index.include().contains(column)
                        && index.elements().stream().noneMatch(key -> column.equals(key.column())))
                .toList();
        return table.withConstraints(constraints)
                .withIndexes(indexes)
                .withColumns(table.columns().stream()
                        .filter(each -> !each.name().equals(column))
                        .toList());
    }

    private static List<String> columnsOf(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key -> joined(key.columns(), key.options().include());
            case UniqueConstraint unique ->
                joined(unique.columns(), unique.options().include());
            case ForeignKey key -> key.columns();
            case CheckConstraint ignored -> List.of();
            case ExcludeConstraint exclude ->
                joined(
                        exclude.elements().stream()
                                .map(ExcludeConstraint.Element::expression)
                                .toList(),
                        exclude.options().include());
        };
    }

    private static List<String> joined(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }

    private static Index renamed(Index index, String from, String to) {
        return index.withElements(index.elements().stream()
                        .map(key -> from.equals(key.column()) ? key.withColumn(to) : key)
                        .toList())
                .withInclude(renamed(index.include(), from, to));
    }

    private static Constraint renamed(Constraint constraint, boolean own, QualifiedName of, String from, String to) {
        return switch (constraint) {
            case PrimaryKey key ->
                own
                        ? key.withColumns(renamed(key.columns(), from, to))
                                .withOptions(renamed(key.options(), from, to))
                        : key;
            case UniqueConstraint unique ->
                own
                        ? unique.withColumns(renamed(unique.columns(), from, to))
                                .withOptions(renamed(unique.options(), from, to))
                        : unique;
            case ForeignKey key -> renamed(own ? referencing(key, from, to) : key, of, from, to);
            case CheckConstraint check -> check;
            case ExcludeConstraint exclude -> own ? exclude.withOptions(renamed(exclude.options(), from, to)) : exclude;
        };
    }

    private static ForeignKey renamed(ForeignKey key, QualifiedName of, String from, String to) {
        return key.referencedTable().equals(of)
                ? key.withReferenced(of, renamed(key.referencedColumns(), from, to))
                : key;
    }

    private static ForeignKey referencing(ForeignKey key, String from, String to) {
        return key.withColumns(renamed(key.columns(), from, to))
                .withOptions(
                        key.options().withOnDeleteColumns(renamed(key.options().onDeleteColumns(), from, to)));
    }

    private static KeyOptions renamed(KeyOptions options, String from, String to) {
        return options.withInclude(renamed(options.include(), from, to));
    }

    private static List<String> renamed(List<String> columns, String from, String to) {
        return columns.stream().map(column -> column.equals(from) ? to : column).toList();
    }
}
