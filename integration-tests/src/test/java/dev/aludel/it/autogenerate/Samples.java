package dev.aludel.it.autogenerate;

import dev.aludel.dialect.Dialect;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What schemas by chance need to know about a database: its words, and what it does not let stand together. */
interface Samples {

    /** The database. */
    Dialect dialect();

    /** What schemas are made of. */
    Features features();

    /** A name as it is written in SQL. */
    default String quoted(String name) {
        return dialect().identifiers().quoted(name);
    }

    /** Collations that a text can have. */
    default List<String> collations() {
        return List.of();
    }

    /** An expression that asks the sequence {@code numbers}; null where a default cannot. */
    default @Nullable String nextValue() {
        return null;
    }

    /** Whether a type can have a default. */
    default boolean hasDefault(SqlType type) {
        return true;
    }

    /** A default of a time; null for none. */
    @Nullable
    ColumnDefault timeDefault(SqlType type, Random random);

    /** What happens when the row goes that another refers to. */
    default List<ReferentialAction> actions() {
        return List.of(
                ReferentialAction.NO_ACTION,
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                ReferentialAction.RESTRICT);
    }

    /** Whether a column can be in an index. */
    boolean isIndexable(Column column);

    /** The table without what the database does not have. */
    default Table settled(Table table, Random random) {
        return table;
    }

    /** The schema with functions, triggers and what only this database has. */
    default Schema withPrograms(Schema schema, Random random) {
        return schema;
    }

    /** The value of a column as it is written in SQL. */
    String value(Column column);

    /** What lets rows be written in any order, and then no longer. */
    List<String> unguarded(boolean begin);

    /** What stands between the columns and the values of an INSERT. */
    default String overriding() {
        return "";
    }

    /** What makes a used database empty; none where a new one costs nothing. */
    default List<String> emptied() {
        return List.of();
    }
}
