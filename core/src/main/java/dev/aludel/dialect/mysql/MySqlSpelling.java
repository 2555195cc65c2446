package dev.aludel.dialect.mysql;

import dev.aludel.dialect.mysqlfamily.CatalogSpelling;
import dev.aludel.dialect.mysqlfamily.DefaultReader;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's spelling: constants of defaults without quotes; expressions with backslash escapes over all of them, with an
 * introducer before every string and with parentheses around every part (tried on 8.0.31).
 */
final class MySqlSpelling implements CatalogSpelling {

    @Override
    public @Nullable ColumnDefault defaultValue(String text, boolean computed, SqlType type) {
        return computed ? DefaultReader.expression(expression(text), type) : DefaultReader.bare(text, type);
    }

    @Override
    public String expression(String text) {
        return DefaultReader.plain(text);
    }

    @Override
    public ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    @Override
    public String keyExpression() {
        return "expression";
    }

    @Override
    public String keyVisible() {
        return "is_visible = 'YES'";
    }

    @Override
    public String referenceSystem() {
        return "srs_id";
    }

    @Override
    public String checks(String condition) {
        return "SELECT t.table_name, c.constraint_name, c.check_clause, t.enforced = 'YES', 0 "
                + "FROM information_schema.check_constraints c JOIN information_schema.table_constraints t "
                + "ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name "
                + "AND t.constraint_type = 'CHECK' WHERE " + condition;
    }
}
