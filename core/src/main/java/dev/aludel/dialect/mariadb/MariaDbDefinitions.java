package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.mysqlfamily.FamilyDefinitions;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spells columns, constraints and index keys for MariaDB.
 *
 * <p>A check that is written with a column belongs to that column and bears its name (MariaDB manual, CONSTRAINT); a check
 * constraint with the name of a column is such a one.
 */
final class MariaDbDefinitions extends FamilyDefinitions {

    MariaDbDefinitions() {
        super(MariaDbDialect.DISPLAY_NAME, MariaDbIdentifiers.identifiers(), new MariaDbLiterals());
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        String check = table == null
                ? ""
                : checkOf(table, column.name()).map(found -> " " + check(found)).orElse("");
        return super.column(column, table) + check;
    }

    /** The check that belongs to a column. */
    static Optional<CheckConstraint> checkOf(Table table, String column) {
        return table.constraintsOf(CheckConstraint.class).stream()
                .filter(check -> column.equalsIgnoreCase(check.name()))
                .findFirst();
    }

    /** The grammar of generated columns has no place for NULL or NOT NULL (MariaDB manual, Generated Columns). */
    @Override
    protected String nullability(Column column) {
        if (column.generated() == null) {
            return super.nullability(column);
        }
        if (!column.nullable() && !isEndOfPeriod(column.generated())) {
            throw unsupported(
                    "make generated column " + column.name() + " NOT NULL",
                    "Leave it nullable and add a check constraint: " + column.name() + " IS NOT NULL.");
        }
        return "";
    }

    /**
     * The server keeps NO ACTION apart from the default, which its catalogue calls RESTRICT. Both do the same (MariaDB
     * manual, Foreign Keys).
     */
    @Override
    protected String foreignKey(ForeignKey key) {
        ForeignKey plain = key.withOnUpdate(ReferentialAction.NO_ACTION).withOnDelete(ReferentialAction.NO_ACTION);
        refuseSetDefault(key);
        return super.foreignKey(plain) + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? "" : words + action.sql();
    }

    private void refuseSetDefault(ForeignKey key) {
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            super.foreignKey(key);
        }
    }

    @Override
    protected String check(CheckConstraint check) {
        if (!check.enforced()) {
            throw unsupported("keep check constraint " + check.name() + " unenforced", "Leave the constraint out.");
        }
        return super.check(check);
    }

    @Override
    protected String expressionKey(IndexElement key) {
        throw unsupported(
                "index the expression " + key.expression(), "Add a generated column with it and index that one.");
    }

    /** A cache of one is none. */
    @Override
    public String sequenceOptions(SequenceOptions options) {
        return super.sequenceOptions(options).replaceFirst(" CACHE 1(?!\\d)", " NOCACHE");
    }
}
