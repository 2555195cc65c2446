package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.mysqlfamily.CatalogSpelling;
import dev.aludel.dialect.mysqlfamily.DefaultReader;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.type.SqlType;
import org.jspecify.annotations.Nullable;

/** MariaDB's spelling: all defaults and expressions are SQL as it could be typed in (tried on 11.4.5). */
final class MariaDbSpelling implements CatalogSpelling {

    @Override
    public @Nullable ColumnDefault defaultValue(String text, boolean computed, SqlType type) {
        return DefaultReader.expression(text, type);
    }

    @Override
    public String expression(String text) {
        return text;
    }

    /** RESTRICT is what a key has to which nobody gave an action, see {@link MariaDbDefinitions}. */
    @Override
    public ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    @Override
    public String keyExpression() {
        return "NULL";
    }

    /** What SHOW CREATE TABLE says of it is enough. */
    @Override
    public String keyVisible() {
        return "1";
    }

    @Override
    public String referenceSystem() {
        return "NULL";
    }

    @Override
    public String checks(String condition) {
        return "SELECT t.table_name, t.constraint_name, t.check_clause, 1, t.level = 'Column' "
                + "FROM information_schema.check_constraints t WHERE "
                + condition.replace("c.constraint_schema", "t.constraint_schema");
    }
}
