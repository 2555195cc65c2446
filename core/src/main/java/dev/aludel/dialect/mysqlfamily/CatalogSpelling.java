package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.type.SqlType;
import org.jspecify.annotations.Nullable;

/** How one of the two databases spells in {@code information_schema} what the other spells otherwise. */
public interface CatalogSpelling {

    /**
     * A column's default.
     *
     * @param text {@code column_default}
     * @param computed whether it is an expression (MySQL's {@code DEFAULT_GENERATED})
     * @param type the column's type
     * @return the default, or {@code null} when there is none
     */
    @Nullable
    ColumnDefault defaultValue(String text, boolean computed, SqlType type);

    /** An expression as an author would write it: of a check, a generated column or an index key. */
    String expression(String text);

    /** What a foreign key's rule means. */
    ReferentialAction action(String rule);

    /** The column of {@code statistics} that holds a key's expression, or {@code NULL} where there is none. */
    String keyExpression();

    /** An expression over {@code statistics} that is 1 where the optimizer uses the key, and 0 where it shall not. */
    String keyVisible();

    /** The column of {@code columns} with the reference system of a geometry, or {@code NULL} where it is not told there. */
    String referenceSystem();

    /**
     * The query for checks: table, name, clause, whether it is enforced (1 or 0), whether it belongs to a column (1 or 0).
     *
     * @param condition a condition on {@code c.constraint_schema} and {@code t.table_name}
     */
    String checks(String condition);
}
