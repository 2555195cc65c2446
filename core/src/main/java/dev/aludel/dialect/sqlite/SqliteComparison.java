package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;

/** What stands in the way of changes in SQLite: little, for a table is built anew with all that belongs to it. */
final class SqliteComparison implements ComparisonRules {

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
}
