package dev.aludel.migration;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.util.function.UnaryOperator;

/**
 * A sequence as authors write it: {@code sequence("order_no").startWith(100).incrementBy(10)}. What is not said is left to
 * the database. Immutable: each call gives a new value.
 *
 * @param sequence the sequence itself
 */
public record SequenceDefinition(Sequence sequence) {

    /** The integer type of its values. */
    public SequenceDefinition type(SqlType type) {
        return new SequenceDefinition(new Sequence(
                sequence.name(),
                type,
                sequence.options(),
                sequence.ownedBy(),
                sequence.ownedByColumn(),
                sequence.comment()));
    }

    /** The first value. */
    public SequenceDefinition startWith(long value) {
        return options(sequence.options().withStart(value));
    }

    /** The step, not 0. */
    public SequenceDefinition incrementBy(long value) {
        return options(sequence.options().withIncrement(value));
    }

    /** The smallest value. */
    public SequenceDefinition minimum(long value) {
        return options(sequence.options().withMinimum(value));
    }

    /** The largest value. */
    public SequenceDefinition maximum(long value) {
        return options(sequence.options().withMaximum(value));
    }

    /** How many values a session takes at once, 1 or more. */
    public SequenceDefinition cache(long value) {
        return options(sequence.options().withCache(value));
    }

    /** It starts again at the end. */
    public SequenceDefinition cycle() {
        return options(sequence.options().withCycle(true));
    }

    /** It vanishes with a column (PostgreSQL {@code OWNED BY}); a plain table is in the sequence's schema. */
    public SequenceDefinition ownedBy(String table, String column) {
        return ownedBy(sequence.name().sibling(table), column);
    }

    /** It vanishes with a column of a table in any schema (PostgreSQL {@code OWNED BY}). */
    public SequenceDefinition ownedBy(QualifiedName table, String column) {
        return new SequenceDefinition(
                new Sequence(sequence.name(), sequence.type(), sequence.options(), table, column, sequence.comment()));
    }

    /** A comment. */
    public SequenceDefinition comment(String comment) {
        return new SequenceDefinition(new Sequence(
                sequence.name(),
                sequence.type(),
                sequence.options(),
                sequence.ownedBy(),
                sequence.ownedByColumn(),
                comment));
    }

    /** The sequence with its names completed. */
    Sequence in(UnaryOperator<QualifiedName> schema) {
        QualifiedName owner = sequence.ownedBy();
        return new Sequence(
                schema.apply(sequence.name()),
                sequence.type(),
                sequence.options(),
                owner == null ? null : schema.apply(owner),
                sequence.ownedByColumn(),
                sequence.comment());
    }

    private SequenceDefinition options(SequenceOptions options) {
        return new SequenceDefinition(new Sequence(
                sequence.name(),
                sequence.type(),
                options,
                sequence.ownedBy(),
                sequence.ownedByColumn(),
                sequence.comment()));
    }
}
