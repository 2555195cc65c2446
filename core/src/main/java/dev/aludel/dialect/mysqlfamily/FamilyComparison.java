package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.type.SqlType;
import java.util.Objects;

/** What stands in the way of changes in MySQL and MariaDB. */
public final class FamilyComparison implements ComparisonRules {

    @Override
    public boolean keepsColumnOrder() {
        return true;
    }

    /** A primary key is always named PRIMARY. */
    @Override
    public boolean names(Constraint constraint) {
        return !(constraint instanceof PrimaryKey);
    }

    /** An AUTO_INCREMENT column that is no key is refused (error 1075). */
    @Override
    public boolean numbersKeysOnly() {
        return true;
    }

    /**
     * What is stored can become plain and the other way round, what is computed when it is read cannot (MySQL manual, "ALTER
     * TABLE and Generated Columns").
     */
    @Override
    public boolean altersInPlace(Column from, Column to) {
        GeneratedColumn before = from.generated();
        GeneratedColumn after = to.generated();
        boolean storedBefore = before == null || before.stored();
        boolean storedAfter = after == null || after.stored();
        return Objects.equals(before, after) || storedBefore == storedAfter;
    }

    /** The server refuses to change the type of a column in a foreign key (errors 1832 and 1833). */
    @Override
    public boolean staysWhenRetyped(Dependent dependent, SqlType from, SqlType to) {
        return dependent != Dependent.FOREIGN_KEY;
    }
}
