package dev.aludel.dialect.h2;

import dev.aludel.ddl.Literals;
import dev.aludel.schema.type.SqlType;

/** Spells values for H2: as the standard does, but for JSON, where a plain text would be kept as one JSON string. */
final class H2Literals extends Literals {

    /** A text for a column of a type. */
    String text(String value, SqlType type) {
        return isJson(type) ? "JSON " + text(value) : text(value);
    }

    static boolean isJson(SqlType type) {
        return type instanceof SqlType.Json || type instanceof SqlType.Jsonb;
    }
}
