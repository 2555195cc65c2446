package dev.aludel.autogenerate.compare;

import dev.aludel.AludelException;
import dev.aludel.dialect.Dialect;
import dev.aludel.schema.type.SqlType;

/**
 * Tells whether two types are one to a database: where the nouns differ, whether it spells them alike.
 *
 * @param dialect the database
 */
record TypeEquality(Dialect dialect) {

    boolean same(SqlType one, SqlType other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return spelled(one).equals(spelled(other));
        } catch (AludelException unknownType) {
            return false;
        }
    }

    /** The type as the database spells it, or in the model's words where it has none for it. */
    String words(SqlType type) {
        try {
            return spelled(type);
        } catch (AludelException unknownType) {
            return type.toString();
        }
    }

    private String spelled(SqlType type) {
        return dialect.types().sql(type);
    }
}
