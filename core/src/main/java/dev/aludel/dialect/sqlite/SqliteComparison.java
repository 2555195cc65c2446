package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.Objects;

/** What stands in the way of changes in SQLite: little, for a table is built anew with all that belongs to it. */
final class SqliteComparison implements ComparisonRules {

    private static final ColumnDefault NULL = new ColumnDefault.Expression("NULL");

    /** A table that is built anew has its columns in any order. */
    @Override
    public boolean keepsColumnOrder() {
        return true;
    }

    @Override
    public boolean rebuildsTables() {
        return true;
    }

    /** Only an integer that is the whole key is numbered. */
    @Override
    public boolean numbersKeysOnly() {
        return true;
    }

    /** A constraint without a name is found by what it says. */
    @Override
    public boolean names(Constraint constraint) {
        return false;
    }

    @Override
    public boolean altersInPlace(Column from, Column to) {
        return true;
    }

    @Override
    public boolean staysWhenRetyped(Dependent dependent, SqlType from, SqlType to) {
        return true;
    }

    /** There is no CREATE OR REPLACE VIEW. */
    @Override
    public boolean replacesInPlace(View from, View to) {
        return false;
    }

    /** NOT NULL in a key that never is NULL, and DEFAULT NULL, are the same whether they are said or not. */
    @Override
    public Table explicit(Table table, Table other) {
        return table.withColumns(table.columns().stream()
                .map(column -> other.column(column.name())
                        .map(counterpart -> explicit(column, table, counterpart, other))
                        .orElse(column))
                .toList());
    }

    private static Column explicit(Column column, Table table, Column counterpart, Table other) {
        boolean neverNull = SqliteKeys.neverNull(column, table) && SqliteKeys.neverNull(counterpart, other);
        boolean nothing = NULL.equals(column.defaultValue()) && counterpart.defaultValue() == null;
        return column.withNullable(column.nullable() && !neverNull).withDefault(nothing ? null : column.defaultValue());
    }

    /** Only a virtual table has a module, and a table does not become one. */
    @Override
    public boolean altersInPlace(TableOptions from, TableOptions to) {
        return Objects.equals(from.engine(), to.engine());
    }
}
