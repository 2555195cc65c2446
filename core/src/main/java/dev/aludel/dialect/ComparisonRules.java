package dev.aludel.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison of two schemas has to know about their database: what counts as a difference, and what stands in the way
 * of a change. The defaults are careful: what may stand in the way is taken down and put back.
 */
public interface ComparisonRules {

    /** The rules for a database of which nothing is known. */
    ComparisonRules CAREFUL = new ComparisonRules() {};

    /** What may depend on a column. */
    enum Dependent {
        /** A primary key, a unique key, an exclusion constraint or an index. */
        KEY,
        /** A foreign key, at either end. */
        FOREIGN_KEY,
        /** A check. */
        CHECK,
        /** Another column, computed from it. */
        GENERATED_COLUMN,
        /** A view. */
        VIEW,
        /** Anything else: a trigger, a routine, a policy. */
        OTHER
    }

    /**
     * What has to come before operations that lead from one schema to another, so that they run.
     *
     * @param operations the operations in order, at least one
     * @return further operations; none unless overridden
     */
    default List<Operation> preparations(List<Operation> operations) {
        return List.of();
    }

    /**
     * Whether an object of the database's own is no more than the name of something of a column that is not null, called
     * like the column and belonging to its table.
     *
     * @param object the object
     * @return false unless overridden
     */
    default boolean isNameOfColumn(NativeObject object) {
        return false;
    }

    /**
     * Whether the order of the columns of a table counts, that is, whether a column can be put at a place.
     *
     * @return false unless overridden
     */
    default boolean keepsColumnOrder() {
        return false;
    }

    /**
     * Whether what ALTER TABLE cannot do is done by building the table anew, so that all changes of a table had best stand
     * together, and foreign keys may refer to what is not there yet.
     *
     * @return false unless overridden
     */
    default boolean rebuildsTables() {
        return false;
    }

    /**
     * Whether a constraint that has no name is given one.
     *
     * @param constraint the constraint
     * @return true unless overridden
     */
    default boolean names(Constraint constraint) {
        return true;
    }

    /**
     * Whether the name of a constraint is one that the database made up, and so says nothing: another database makes up
     * another.
     *
     * @param name the name
     * @return false unless overridden
     */
    default boolean isMadeUp(String name) {
        return false;
    }

    /**
     * How the values of a column become another type where the database does not do it by itself.
     *
     * @param column the column as it is written in SQL
     * @param from its type
     * @param to the type it shall have
     * @return the expression; empty unless overridden
     */
    default Optional<String> using(String column, SqlType from, SqlType to) {
        return Optional.empty();
    }

    /**
     * Whether a column can become another in place. One that cannot is dropped and added again, which is done only where
     * no value is lost.
     *
     * @param from the column as it is
     * @param to the column as it shall be, of the same name
     * @return unless overridden, whether both are computed in the same way or neither is
     */
    default boolean altersInPlace(Column from, Column to) {
        return Objects.equals(from.generated(), to.generated());
    }

    /**
     * The sequence that numbers a column when nothing else is said.
     *
     * @param table the table
     * @param column the column
     * @return its name; empty unless overridden, where there is none or it has no name
     */
    default Optional<QualifiedName> usualSequence(QualifiedName table, String column) {
        return Optional.empty();
    }

    /**
     * Whether a column that the database numbers has to be the first of a key at all times.
     *
     * @return false unless overridden
     */
    default boolean numbersKeysOnly() {
        return false;
    }

    /**
     * Whether a table can be kept in another way without being made anew.
     *
     * @param from its options as they are
     * @param to its options as they shall be
     * @return true unless overridden
     */
    default boolean altersInPlace(TableOptions from, TableOptions to) {
        return true;
    }

    /**
     * Whether what depends on a column stays where it is, and right, when the type of the column changes.
     *
     * @param dependent what depends
     * @param from the type of the column
     * @param to the type it shall have
     * @return unless overridden, true for keys and checks
     */
    default boolean staysWhenRetyped(Dependent dependent, SqlType from, SqlType to) {
        return dependent == Dependent.KEY || dependent == Dependent.CHECK;
    }

    /**
     * The table with all said of its columns that they take from the table, where another form of the table gives them
     * something else: what a column does not say would change its meaning on the way.
     *
     * @param table the table on one side
     * @param other the table on the other side
     * @return unless overridden, the table as it is
     */
    default Table explicit(Table table, Table other) {
        return table;
    }

    /**
     * Whether a view can take the place of another without that one being dropped.
     *
     * @param from the view as it is
     * @param to the view as it shall be
     * @return unless overridden, whether neither keeps its rows
     */
    default boolean replacesInPlace(View from, View to) {
        return !from.materialized() && !to.materialized();
    }

    /**
     * Whether a routine can take the place of another without that one being dropped.
     *
     * @param from the routine as it is
     * @param to the routine as it shall be
     * @return false unless overridden
     */
    default boolean replacesInPlace(Routine from, Routine to) {
        return false;
    }

    /**
     * Whether two types keep the same values and are only written otherwise, as one with a precision that is the default.
     *
     * @param one a type, as the database writes it
     * @param other another type
     * @return true for types that are equal; what else is the same is the database's to say
     */
    default boolean keepSameValues(SqlType one, SqlType other) {
        return one.equals(other);
    }
}
