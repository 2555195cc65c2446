package dev.aludel.autogenerate.compare;

import dev.aludel.ddl.Identifiers;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A schema after a rename, as the database then prints it: expressions of tables follow, and so do the dependencies. Views,
 * triggers and routines keep their text, for databases differ in what they make of it.
 *
 * @param identifiers how names are quoted
 * @param rules what the database calls the sequences of columns
 */
record RenamedSchema(Identifiers identifiers, ComparisonRules rules) {

    Schema after(Schema schema, Operation rename) {
        Schema projected = SchemaProjector.apply(schema, rename);
        return switch (rename) {
            case RenameColumn op -> columnRenamed(projected, op);
            case RenameTable op -> {
                QualifiedName to = op.from().sibling(op.to());
                Schema numbered = sequencesStay(projected, to, column -> rules.usualSequence(op.from(), column));
                yield dependencies(numbered, reference -> moved(reference, op.from(), to), null);
            }
            case RenameEnum op ->
                dependencies(
                        everywhere(
                                projected, sql -> Words.renamed(sql, op.from().name(), identifiers.quoted(op.to()))),
                        reference -> named(reference, ObjectReference.Kind.ENUM, op.from(), op.to()),
                        null);
            case RenameSequence op ->
                dependencies(
                        everywhere(
                                projected,
                                sql -> Words.renamedInStringsToo(sql, op.from().name(), identifiers.quoted(op.to()))),
                        reference -> named(reference, ObjectReference.Kind.SEQUENCE, op.from(), op.to()),
                        null);
            case RenameEnumValue ignored -> projected;
            default -> throw new IllegalArgumentException("no rename: " + rename.describe());
        };
    }

    private Schema columnRenamed(Schema schema, RenameColumn op) {
        UnaryOperator<String> change = sql -> Words.renamed(sql, op.from(), identifiers.quoted(op.to()));
        Schema renamed = schema.withTables(schema.tables().stream()
                .map(table -> table.name().equals(op.table())
                        ? Expressions.mapped(table, change, UnaryOperator.identity())
                        : table)
                .toList());
        Schema numbered = sequencesStay(
                renamed,
                op.table(),
                column -> rules.usualSequence(op.table(), column.equals(op.to()) ? op.from() : column));
        return dependencies(namesStay(numbered, op), UnaryOperator.identity(), op);
    }

    /** What is named after the column keeps its name, and is found by the new one. */
    private Schema namesStay(Schema schema, RenameColumn op) {
        return schema.withNatives(schema.natives().stream()
                .map(object -> op.table().equals(object.table())
                                && object.name().name().equals(op.from())
                                && rules.isNameOfColumn(object)
                        ? object.withName(object.name().sibling(op.to()))
                        : object)
                .toList());
    }

    /** The sequence of a numbered column keeps the name it was given for the old one. */
    private Schema sequencesStay(
            Schema schema, QualifiedName of, Function<String, Optional<QualifiedName>> usualBefore) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.name().equals(of)
                        ? table.withColumns(table.columns().stream()
                                .map(column -> sequenceStays(of, column, usualBefore.apply(column.name())))
                                .toList())
                        : table)
                .toList());
    }

    private Column sequenceStays(QualifiedName table, Column column, Optional<QualifiedName> usualBefore) {
        Identity identity = column.identity();
        if (identity == null || usualBefore.isEmpty()) {
            return column;
        }
        QualifiedName sequence = identity.sequence() == null ? usualBefore.get() : identity.sequence();
        boolean usual = rules.usualSequence(table, column.name())
                .filter(sequence::equals)
                .isPresent();
        return column.withIdentity(identity.withSequence(usual ? null : sequence));
    }

    private static Schema everywhere(Schema schema, UnaryOperator<String> change) {
        return schema.withTables(schema.tables().stream()
                .map(table -> Expressions.mapped(table, change, change))
                .toList());
    }

    private static Schema dependencies(
            Schema schema, UnaryOperator<ObjectReference> change, @Nullable RenameColumn column) {
        return schema.withDependencies(schema.dependencies().stream()
                .map(each ->
                        new Dependency(change.apply(each.dependent()), change.apply(each.on()), columnOf(each, column)))
                .toList());
    }

    private static @Nullable String columnOf(Dependency dependency, @Nullable RenameColumn renamed) {
        if (renamed != null
                && dependency.on().name().equals(renamed.table())
                && renamed.from().equals(dependency.column())) {
            return renamed.to();
        }
        return dependency.column();
    }

    private static ObjectReference moved(ObjectReference reference, QualifiedName from, QualifiedName to) {
        boolean ofTable = switch (reference.kind()) {
            case TABLE, INDEX, CONSTRAINT, TRIGGER -> reference.name().equals(from);
            case EXTENSION, ENUM, SEQUENCE, VIEW, ROUTINE, NATIVE -> false;
        };
        if (ofTable) {
            return new ObjectReference(reference.kind(), to, reference.detail());
        }
        String suffix = " on " + from;
        return reference.kind() == ObjectReference.Kind.NATIVE
                        && reference.detail().endsWith(suffix)
                ? new ObjectReference(
                        reference.kind(),
                        reference.name(),
                        reference.detail().substring(0, reference.detail().length() - suffix.length()) + " on " + to)
                : reference;
    }

    private static ObjectReference named(
            ObjectReference reference, ObjectReference.Kind kind, QualifiedName from, String to) {
        return reference.kind() == kind && reference.name().equals(from)
                ? new ObjectReference(kind, from.sibling(to), reference.detail())
                : reference;
    }
}
