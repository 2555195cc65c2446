package dev.aludel.lint;

import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.RenameTable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A name longer than the database keeps: refused, or cut short without a word. */
final class LongName implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        int longest = change.capabilities().maximumIdentifierLength();
        return names(change.operation())
                .filter(Objects::nonNull)
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > longest)
                .findFirst()
                .map(name -> new Finding(
                        "long-name",
                        FindingKind.FAILURE,
                        "or be cut short: " + name + " has more than the " + longest + " letters that fit",
                        "Choose a shorter name."));
    }

    private static Stream<String> names(Operation operation) {
        return switch (operation) {
            case CreateTable op ->
                Stream.concat(
                        Stream.of(op.table().name().name()),
                        Stream.concat(
                                op.table().columns().stream().map(column -> column.name()),
                                op.table().constraints().stream().map(constraint -> constraint.name())));
            case RenameTable op -> Stream.of(op.to());
            case AddColumn op -> Stream.of(op.column().name());
            case RenameColumn op -> Stream.of(op.to());
            case CreateIndex op -> Stream.of(op.index().name());
            case RenameIndex op -> Stream.of(op.to());
            case CreateConstraint op -> Stream.ofNullable(op.constraint().name());
            case RenameConstraint op -> Stream.of(op.to());
            case Operation ignored -> Stream.empty();
        };
    }
}
