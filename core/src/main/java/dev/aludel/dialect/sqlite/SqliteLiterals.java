package dev.aludel.dialect.sqlite;

import dev.aludel.ddl.Literals;

/** Values as SQLite writes them. It has no truth values: they are 1 and 0 (sqlite.org/datatype3.html, 2.1). */
final class SqliteLiterals extends Literals {

    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }

    /** SQLite has no word for infinity, but reads a number that is too large as one; it keeps no NaN (NULL instead). */
    @Override
    protected String floating(double value) {
        if (Double.isNaN(value)) {
            return "NULL";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "9e999" : "-9e999";
        }
        return super.floating(value);
    }
}
